import type { ProofWords } from '../proof.ts';

export const proof: ProofWords = {
  quiet: 'Checked on this device: the result agrees with the public record.',
  failsTitle: 'The check did not pass',
  failsMeans:
    'What this page shows does not agree with the public record of the draw. Something may have gone wrong on the way, or something was changed. What does not agree is marked in red below.',
  failsDo: (number: string) =>
    `Refresh this page and check again. If it still does not pass, keep a picture of the screen, call the hotline and give the application number ${number}. You can also object to the result on this page.`,
  unable:
    'This browser cannot check on the device. Open the https address in the phone’s own browser.',
  steps: {
    roster: {
      holds: 'Your child stands on the roster that was fixed before the draw',
      fails: 'Your child does not stand on the roster that was fixed, or stands there differently',
    },
    seed: {
      holds: 'The secrets that the witnesses made public give the seed of this draw',
      fails: 'The seed of the draw does not follow from the witnesses’ secrets',
    },
    result: {
      holds: 'Your child’s result stands in the published result',
      fails: 'Your child’s result does not stand in the published result',
    },
    shown: {
      holds: 'School and number on this page are those of the published result',
      fails: 'School or number on this page differ from the published result',
    },
    signature: {
      holds: 'All of these announcements carry the bureau’s signature and are unchanged',
      fails: 'A signature or the order of the announcements does not fit',
    },
  },
  fits: 'agrees',
  differs: 'does not agree',
  notYet: 'not published yet',
  more: 'How the number follows from the seed, and whether all other children were treated fairly, anybody can check with the public bundle.',
  record: 'Open the public record of the draw',
  details: 'Technical details',
  item: 'Item',
  value: 'Value',
  ticket: 'Ticket',
  place: 'Place on the roster',
  placeOf: (place: number, of: number) => `row ${place} of ${of}`,
  rosterRoot: 'Root hash of the roster',
  seed: 'Seed of the draw',
  resultRoot: 'Root hash of the result',
  key: 'Number of the key',
};
