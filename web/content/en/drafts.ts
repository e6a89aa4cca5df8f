import type { Drafts } from '../drafts.ts';

export const drafts: Drafts = {
  waiting: 'No connection, kept on this phone',
  waitingText:
    'You can go on; it is saved by itself when you are connected again. ID numbers are not kept on the phone, so please leave this page open.',
  waitingHere: 'No connection, kept on this page',
  waitingHereText:
    'You can go on; it is saved by itself when you are connected again. Please leave this page open.',
  foundTitle: 'What was not sent last time is here again',
  foundText:
    'To protect you, ID numbers were not kept on the phone. Please open these pages and type the numbers once more.',
  refusedTitle: 'Something is not saved yet',
  tryAgain: 'Try again',
  giveUp: 'Drop these changes',
  notSent:
    'There is no connection, so nothing was submitted. Everything you typed is here: please press “Submit” again when you are connected.',
  install: { text: 'You can keep this service on your home screen.', press: 'Add it' },
  clash: {
    title: 'This page was changed elsewhere, too',
    lead: 'Perhaps by another parent, or by you on another phone. Both versions are here: please choose one.',
    here: 'This phone',
    there: 'Elsewhere',
    empty: 'left empty',
    keepHere: 'Use what this phone has',
    keepThere: 'Use what was saved elsewhere',
  },
  leave: {
    title: 'Something is not saved yet',
    text: 'There is no connection, and what you typed is still on this phone. If you sign out now, it is deleted.',
    stay: 'Stay signed in',
    leave: 'Sign out all the same',
  },
};
