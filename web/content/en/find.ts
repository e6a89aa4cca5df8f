import type { FindWords } from '../find.ts';

export const find: FindWords = {
  title: 'Which school is mine?',
  lead: 'Enter the address of your household register, your flat or your residence permit. It is used for the look-up only and not kept.',
  measured: (place: string) => `Distances are measured from “${place}”`,
  unmeasured: 'The coordinates of this place are not known, so there is no distance.',
  schoolsTitle: 'Schools',
  plan: (classes: number, seats: number) =>
    `This year ${classes === 1 ? '1 class' : `${classes} classes`}, ${seats} places`,
  lastYear: 'Last year',
  full: (rank: number) => `admitted down to order ${rank}`,
  fullNumber: (rank: number, number: number) =>
    `admitted down to order ${rank}, lottery number ${number}`,
  fullOrder: (rank: number, date: string) => `admitted down to order ${rank}, date ${date}`,
  notFull: 'places were left; everybody who belonged there was admitted',
  noted: (text: string, note: string) => `${text} (${note})`,
  lastYearHint: 'Every year other families apply: last year’s line is only a hint.',
  ranks: 'What the orders mean',
  several:
    'You can choose any of these schools. You put them in your order when you apply; where that cannot be met, the rules decide.',
  examplesTitle: 'Write it like this and look again',
  examplesHint:
    'Add the phase, building or house number. Write your own address; these are only examples of how:',
  likeTitle: 'The published zones have names like this one',
  likeHint: 'If a character was mistyped, correct it and look again:',
  nearTitle: 'The published wording says',
  next: 'See what you need to apply',
};
