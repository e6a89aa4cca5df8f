import type { Families } from '../families.ts';

export const families: Families = {
  door: 'For families',
  nav: { mine: 'My applications', public: 'Find your school' },
  signIn: {
    title: 'Sign in',
    lead: 'With your mobile number: no registration, no password.',
    ended:
      'Your sign-in has expired. Everything you typed is here; after signing in you are back on that page.',
    phone: 'Mobile number',
    send: 'Send me a code',
    codeTitle: 'Enter the code',
    codeLead: (phone: string) => `A code was sent to ${phone}`,
    code: 'Code from the text message',
    codeHint: 'You can paste it',
    enter: 'Sign in',
    again: 'Send another code',
    shown: 'The demonstration sends no messages. The code is',
  },
  mine: {
    title: 'My applications',
    none: 'You have not applied yet. Have the ID numbers of your child and yourself at hand; it takes about 5 minutes.',
    start: 'Apply for a child',
    number: 'Application number',
    updated: (moment: string) => `Updated ${moment}`,
    open: 'Open',
  },
  season: {
    title: 'Which enrolment?',
    closed: 'No registration is open now.',
    until: (moment: string) => `Registration ends ${moment}`,
    late: (moment: string) => `for the supplement round, until ${moment}`,
    opens: (moment: string) => `Registration opens ${moment}`,
  },
};
