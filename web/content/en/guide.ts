import type { GuideWords } from '../guide.ts';

export const guide: GuideWords = {
  zone: 'Which school is mine?',
  zoneText: 'Enter an address: schools, places, distance and last year’s line',
  prepare: 'What do I need to apply?',
  prepareText: 'Choose your situation and see which papers you are spared',
  apply: 'Apply for a child',
  applyText: 'Sign in with a mobile number, about 5 minutes. Progress and results are here, too',
  before: 'Before you apply:',
  staff: 'For staff',
};
