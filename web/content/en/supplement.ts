import type { SupplementWords } from '../supplement.ts';

export const supplement: SupplementWords = {
  dates: {
    joinTo: 'Join the supplement round by',
    publishAt: 'Supplement results',
    confirmTo: 'Answer a supplement place by',
  },
  title: 'Supplement round',
  waiting: (publishAt) =>
    `Your child is on the list of the supplement round. Its results are out on ${publishAt}. As long as there is a seat, no child is left without a school. There is nothing to do and nothing more to send.`,
  better: (publishAt) =>
    `Your objection was right. Your child keeps its place and also takes part in the supplement round for the schools you prefer. Its results are out on ${publishAt}. If none of them has a seat, your child goes to the school it has.`,
  open: (joinTo, publishAt) =>
    `If you need a place, join the supplement round by ${joinTo}; its results are out on ${publishAt}. Nothing to fill in again, nothing more to send.`,
  closed:
    'The supplement round can no longer be joined. If your child has no school yet, please call the admissions line; somebody will help.',
  join: 'Join the supplement round',
  joinTitle: 'Join the supplement round',
  joinText:
    'The supplement round gives the seats that are left, not necessarily at the same school. The place your child had is free again and is not kept.',
  joinYes: 'Join',
  joinNo: 'Not now',
  placed: 'Placed in the supplement round',
  next: (publishAt) => `The supplement results are out on ${publishAt}.`,
  declineText: (joinTo) =>
    `The place is then no longer kept. If you need one after all, you can join the supplement round by ${joinTo}; it gives the seats that are left.`,
  results: {
    first: (run) => `Run ${run}: results`,
    second: (run) => `Run ${run}: supplement results`,
    both: 'This season has several runs. Whose list?',
  },
  objection: {
    about: 'What is it about? (optional)',
    aboutOther: 'Something else',
    files: 'Photos or PDF (optional)',
    filesHint: (most) =>
      `At most ${most}; whoever answers will see them. Photos are made smaller on your phone.`,
    listed: 'Files sent',
    full: (most) => `${most} files are there; no more can be added.`,
  },
  freeze: (joinTo) =>
    `The roster of the supplement round can be frozen after ${joinTo}: children who are approved and have no place, and children whose objection was right and who seek a school they prefer. The latter keep the place they have.`,
  answer: {
    correct: 'Put facts right as well',
    correctHint:
      'Fill in only what changes. Category and zones follow from the facts; a child that has a place keeps it and takes part in the supplement round.',
    files: 'Files sent with the objection',
  },
};
