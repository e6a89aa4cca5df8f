import type { LookUpWords } from '../look-up.ts';

export const lookUp: LookUpWords = {
  title: 'See which papers you need not give',
  lead: 'You agreed to a look-up. What you wrote is compared with the registers of the police, of property and others; it takes some seconds. For what agrees, no paper is needed.',
  press: 'See which papers I need not give',
  skip: 'Not now, check my answers',
  task: 'See which papers you need not give',
  spared: (count) => `Papers you need not give: ${count}`,
  sparedText: 'Here the registers agree with you: no photo and no copy is needed.',
  sparedNone: 'No paper could be spared this time',
  notLooked: 'The registers have not been asked yet',
  notLookedText: 'Ask them: for what agrees, no paper is needed.',
  changed: 'You changed something; the registers have not been asked about it',
  proved: 'Confirmed, no paper needed',
  settledByPerson: 'Confirmed by a reviewer',
  toCheck: (count) => `Not confirmed yet: ${count}`,
  person:
    'See whether something is mistyped. If not, go on as told below: a person will look at it, and nobody is turned away because of it.',
  typed: 'You wrote',
  found: 'The register says',
  causes: 'Usual causes',
  change: 'Change what you wrote',
  upload: 'Upload a paper',
  given: 'Your paper has arrived; a person will look at it.',
  noPaper: 'No paper is needed; a person will look at it. A paper may make it faster.',
  needsPaper: 'One paper is needed.',
  down: 'The register cannot be asked at the moment. It is not your fault and does not stop your application. Ask again later, or upload a paper.',
  kinshipFirst: 'This can be asked once it is shown that you are the child’s guardian.',
  unasked: 'Not asked yet.',
  again: 'Ask again',
  papers: (count) => `Papers still needed: ${count}`,
  toPapers: 'Go on and upload',
  toCheckAnswers: 'Go on and check my answers',
  usual: {
    kinship: [
      'The child is not in the same household register as you, and the birth was not recorded here',
      'An ID number, the child’s or yours, is wrong',
    ],
    hukou: [
      'The address is written otherwise in the household register',
      'You moved in lately and the data is not up to date',
    ],
    title: [
      'The certificate number is wrong: the commonest cause',
      'There is more than one owner, or the ID number is somebody else’s',
      'It is the number of another kind of paper, such as a purchase contract',
      'Self-built and resettlement housing may not be in the register yet',
    ],
    contract: [
      'The filing number is wrong',
      'The contract has not been filed yet',
      'The flat has its certificate by now: state that instead',
    ],
    permit: [
      'The permit has expired',
      'The permit was issued in another place',
      'The address is written otherwise on the permit',
    ],
    employment: [
      'The credit code is wrong',
      'Another employer pays the social insurance',
      'The job is new and the data is not up to date',
    ],
    care: ['No register knows this; a person looks at the papers'],
    sibling: [
      'The ID number of the brother or sister is wrong',
      'The pupil changed schools lately and the record has not followed',
    ],
    'no-property': [
      'The register shows a dwelling of yours or the child’s',
      'It was sold and the register is not up to date',
    ],
    'school-record': [
      'The child’s ID number is wrong',
      'The child changed schools lately and the record has not followed',
    ],
  },
};
