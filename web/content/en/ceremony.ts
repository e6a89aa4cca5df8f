import type { Ceremony } from '../ceremony.ts';

export const ceremony: Ceremony = {
  stages: [
    'Roster frozen',
    'Witnesses announced',
    'Secrets made public',
    'Allocation',
    'Independent check',
    'Approval',
    'Publication',
  ],
  stage: (place: number, of: number, name: string) => `Step ${place} of ${of}: ${name}`,
  stagesLabel: 'Steps of this run',
  rootTitle: 'The roster is fixed',
  rootText:
    'This is the root hash of the roster: one changed character in the roster changes it. The public record shows it already. Read out its first and last four characters, or project it, so that everybody present can note it down.',
  root: 'Root hash of the roster',
  witnessesTitle: 'Enter the witnesses',
  witnessesText:
    'Each witness opens the page for witnesses on an own phone and makes a secret, keeps it, and hands over the seal alone. Rows can be pasted from a table: one witness a line, first the office or role, then the seal.',
  witnessPage: 'Page for witnesses',
  witness: (index: number) => `Witness ${index}`,
  name: 'Office or role',
  nameHint: 'For example: notary’s office, parents’ council. It is published; no personal names',
  commitment: 'Seal',
  add: 'Add a witness',
  remove: 'Remove',
  announce: 'Announce the witnesses',
  announceText: 'After this, witnesses, seals and rule book can no longer be changed.',
  beaconRound: 'Round of the public beacon (optional)',
  beaconHint: (round: number) => `The first round after the hour of the draw is ${round}`,
  inRow: (index: number, text: string) => `Witness ${index}: ${text}`,
  commitmentMissing: 'Enter the seal',
  sameCommitment: 'This seal was entered twice',
  sameName: 'This office or role was entered twice',
  nameLength: 'Name the office or role in 2 to 60 characters',
  commitmentForm: 'A seal has 64 characters 0–9 and a–f; this has {found}, or others among them',
  roundForm: 'A round is a whole number',
  revealTitle: 'Secrets made public',
  revealText: (moment: string) =>
    `The hour of the draw is ${moment}. From then on each witness makes the secret public in turn; enter them one by one. This device holds each against its seal at once.`,
  fits: 'Fits the seal',
  differs: 'Does not fit the seal',
  noMeans: 'This browser cannot check on the device; the service will check',
  nonceForm:
    'The secret of {name} needs 32 to 64 characters 0–9 and a–f; this has {found}, or others among them',
  nonceDiffers: (name: string) =>
    `The secret of ${name} does not fit the seal. Compare it with the witness character by character`,
  nonceMissing: (name: string) =>
    `Enter the secret of ${name}; if it is not made public, see “A witness has not made the secret public” below`,
  beacon: (round: number) => `The public beacon, round ${round}`,
  beaconText: 'Copy the whole JSON from the beacon’s site, with round and signature',
  beaconForm: 'Paste the whole JSON as the beacon’s site gives it',
  beaconDiffers: (round: number) => `This is not round ${round}`,
  draw: 'Draw and allocate',
  drawText: 'This fixes the seed; it cannot be changed.',
  voidTitle: 'A witness has not made the secret public',
  voidText:
    'If one secret is missing, no numbers can be drawn from this run: it becomes void in public, and nobody can step in. It is published who did not make the secret public, and what the others did. To draw again, first publish a new version of the rule book with a new hour of the draw.',
  voidAsk: 'Declare this run void',
  voidNone: 'All secrets are here and fit their seals: draw.',
  voidSure: (names: string) =>
    `To be published: ${names} made no secret public that fits the seal; this run is void.`,
  voidYes: 'Yes, publish that it is void',
  voidNo: 'Go back',
  voided: 'This run is void',
  voidedText: (names: string) =>
    `${names} did not make the secret public; no numbers were drawn. The run stays visible.`,
  voidedNext:
    'To draw again: publish a new version of the rule book with a new hour of the draw, then freeze the roster and give the reason.',
  revealed: 'Witnesses',
  revealedColumns: { name: 'Office or role', commitment: 'Seal', nonce: 'Secret made public' },
  notRevealed: 'not made public',
  notYet: 'at the draw',
  computing: 'Allocating. You may leave this page.',
  verifying:
    'Allocated; the independent verifier is checking every property. You may leave this page.',
  units: 'Tickets',
  program: 'Hash of the program',
  resultRoot: 'Root hash of the result',
  publicRoot: 'Root hash of what is public',
};
