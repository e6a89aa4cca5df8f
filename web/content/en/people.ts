import type { people as zh } from '../zh/people.ts';

export const people: typeof zh = {
  person: {
    unusual: 'A character that cannot be typed, or no ID number of 18 characters?',
    pinyin: 'Pinyin of the rare character',
    pinyinHint: (stand: string) =>
      `Write ${stand} in the name for a character you cannot type, and its pinyin here: yǎn or yan3`,
    paper: 'Which paper do you use?',
    papers: {
      id: 'An ID number of 18 characters',
      idHint:
        'ID card, residence permit of Hong Kong, Macao and Taiwan residents, card of foreign permanent residents',
      'travel-permit': 'Travel permit of a Hong Kong, Macao or Taiwan resident',
      passport: 'Passport',
    },
    numbers: { 'travel-permit': 'Number of the travel permit', passport: 'Passport number' },
    hints: {
      'travel-permit': 'As on the permit. A person checks it; the chances are the same',
      passport:
        'Letters and digits as in the passport. A person checks it; the chances are the same',
    },
    birthHint: 'Numbers of this kind do not hold the birth date: enter it as on the paper',
    sex: 'Sex',
    sexes: { male: 'male', female: 'female' },
  },
  support: {
    title: 'Does the child need special support at school?',
    lead: 'You may leave this open. A child who needs support has the same right to a place, whatever you enter.',
    label: 'Special support',
    no: 'No, or later',
    yes: 'Yes',
    wish: 'Which way of schooling do you wish?',
    wishes: {
      'regular-class': { text: 'A regular class', hint: 'At an ordinary school with all others' },
      'special-school': { text: 'A special school', hint: 'Small groups with trained teachers' },
      'at-home': { text: 'Lessons at home', hint: 'For a child who cannot come to school' },
      advice: { text: 'Not sure yet: advice first', hint: 'The county’s experts talk with you' },
    },
    card: 'Disability card number (optional)',
    cardHint: '20 characters, on the front. Support needs no card',
    whoSees:
      'Only the school in charge of this application and the bureau can see this; each look is recorded. It stands in no roster and no public list.',
    row: 'Special support',
    none: 'Not filled in',
  },
  same: {
    label: (child: string) => `Is everything else as for ${child}?`,
    hint: 'Guardian, household, home and situation',
    yesHint: 'Nothing to fill in again; you can change it before you submit',
  },
};
