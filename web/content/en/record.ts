import type { RecordWords } from '../record.ts';

export const record: RecordWords = {
  title: 'Public record of the draw',
  lead: 'Every step is announced when it happens. The announcements form a chain: none can be changed, removed or put in later. Runs that were not finished stay, too.',
  witnessPage: 'Page for witnesses: make a secret, or check a secret against its seal',
  checking: 'This device is checking all announcements…',
  sound: (count: number) =>
    `Checked on this device: all ${count} announcements carry the bureau’s valid signature and form one chain; none is missing, changed or put in later.`,
  unsound: 'The announcements do not check out',
  unsoundText: (sequence: number) =>
    `The signature or the place of announcement ${sequence} does not fit the published key. Do not rely on this page: refresh it and look again; if it still does not fit, call the hotline.`,
  unable:
    'This browser cannot check signatures. Open the https address in the phone’s own browser.',
  keyTitle: 'The bureau’s public key',
  keyText:
    'Note this number or keep a picture of it. If it is the same when you look again, the announcements come from the same key.',
  key: 'Number of the key',
  run: (number: number) => `Run ${number}`,
  after: (number: number) => `Follows run ${number}, see above.`,
  reason: 'Reason for another draw',
  sequence: (sequence: number) => `announcement ${sequence}`,
  valid: 'signature valid',
  invalid: 'does not check out',
  kinds: {
    roster: 'Roster fixed',
    witnesses: 'Witnesses announced',
    void: 'This run is void',
    seed: 'Secrets made public, numbers drawn',
    result: 'Result computed and independently verified',
    approved: 'Approved by a second person',
    published: 'Result published',
  },
  rosterText: (children: number, units: number) =>
    `${children} children, ${units} tickets. From here on, one changed character in the roster changes its root hash.`,
  leftOut: (count: number) => `${count} more applications were not settled then and follow later.`,
  witnessesText:
    'Each witness keeps a secret; its seal is published first. From here on nobody can change either.',
  beaconNamed: (round: number) =>
    `Round ${round} of the public beacon is named with them; it did not exist yet.`,
  voidText: (names: string) =>
    `${names} did not make the secret public: by the rules the run became void in public, and no numbers were drawn.`,
  seedText:
    'The secrets, made public by the witnesses, give the seed; the number of every ticket follows from it.',
  seedFollows:
    'Checked on this device: the secrets fit their seals, and the seed follows from them.',
  seedDiffers:
    'It does not check out: a secret does not fit its seal, or the seed does not follow from them.',
  resultText: (holds: number, of: number) =>
    `The independent verifier checked ${of} properties; ${holds} hold.`,
  approvedText: 'This is the result above, approved by somebody who did not hold the draw.',
  publishedText: (placed: number) =>
    `The results of ${placed} children became visible to families and schools at once.`,
  details: 'Technical data',
  root: 'Root hash of the roster',
  rosterHash: 'Hash of the roster',
  ruleBook: 'Rule book',
  version: (version: number) => `version ${version}`,
  program: 'Hash of the program',
  engine: 'Version of the program',
  witness: 'Witness',
  commitment: 'Seal',
  nonce: 'Secret made public',
  notRevealed: 'not made public',
  beacon: 'Value of the beacon',
  seed: 'Seed of the draw',
  resultHash: 'Hash of the result',
  resultRoot: 'Root hash of the result',
  publicRoot: 'Root hash of what is public',
  previous: 'Hash of the announcement before',
  bundleTitle: 'Check the whole result yourself',
  bundleText:
    'The public bundle holds the number, order and school of every ticket and the cut-offs of all schools; no names, addresses or application numbers. Download it and run this line on a computer: it checks everything from the start.',
  bundle: 'Download the public bundle',
  command: 'sunshine verify --bundle FILE',
  copy: 'Copy the line',
  bundleNone: 'The bundle is being prepared. Come back a little later.',
  toResult: 'Published result',
};
