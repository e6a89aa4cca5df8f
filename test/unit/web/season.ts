import type { ApplicationView, SeasonView } from '../../../shared/contract/views.ts';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import { idCheckCharacter } from '../../../shared/domain/identity/index.ts';

const name = (text: string) => ({ zh: text, en: text });

/** A made-up person's number: the check digit is right, the person does not exist. */
export const madeUpNumber = (birthDate: string, serial = '001'): string => {
  const digits = `419900${birthDate.replaceAll('-', '')}${serial}`;
  return `${digits}${idCheckCharacter(digits)}`;
};

export const season = (part: Partial<SeasonView> = {}): SeasonView => ({
  id: 'county-2026-primary',
  district: name('县'),
  level: 'primary',
  year: 2026,
  title: name('招生'),
  step: 'registration',
  calendar: {
    announcedAt: '2026-07-20T01:00:00.000Z',
    registrationFrom: '2026-08-03T00:00:00.000Z',
    registrationTo: '2026-08-07T16:00:00.000Z',
    reviewTo: '2026-08-13T10:00:00.000Z',
    drawAt: '2026-08-15T01:00:00.000Z',
    publishAt: '2026-08-18T01:00:00.000Z',
    objectionTo: '2026-08-23T10:00:00.000Z',
    confirmTo: '2026-08-31T10:00:00.000Z',
    listsDownAt: '2026-09-05T16:00:00.000Z',
  },
  hotline: '0370-5550123',
  ruleBookVersion: 1,
  ruleBookHash: 'hash',
  publishedRun: null,
  ages: { bornFrom: '2019-09-01', bornTo: '2020-08-31' },
  categories: [
    {
      code: 'HOUSE_HUKOU',
      name: name('房户一致'),
      hint: name('房和户口在一起'),
      rank: 1,
      asks: ['kinship', 'hukou', 'title'],
      guaranteed: true,
      zoneBy: 'title',
      titleHolders: ['parent', 'grandparent'],
      oneAddress: ['hukou', 'title'],
    },
    {
      code: 'MIGRANT_R',
      name: name('随迁'),
      hint: name('有居住证'),
      rank: 5,
      asks: ['kinship', 'permit', 'employment'],
      guaranteed: true,
      zoneBy: 'permit',
      titleHolders: ['parent', 'grandparent'],
      oneAddress: [],
    },
  ],
  materials: [],
  schools: [
    {
      id: 'one',
      name: name('一小'),
      area: 'town',
      classes: 3,
      seats: 132,
      address: '路1号',
      kind: 'primary',
      at: [0, 0],
    },
    {
      id: 'two',
      name: name('二小'),
      area: 'town',
      classes: 3,
      seats: 132,
      address: '路2号',
      kind: 'primary',
      at: [9, 0],
    },
  ],
  zones: [
    {
      id: 'z',
      kind: 'multi',
      schools: ['one', 'two'],
      text: '人民路',
      feeders: [],
      version: 'PUBLISHED',
    },
  ],
  areas: [],
  twins: true,
  siblingsFirst: false,
  draw: { leastWitnesses: 2, beacon: null },
  datum: '示意坐标',
  ...part,
});

export const answers = (part: Partial<Answers> = {}): Answers => ({
  child: { name: '阿依古丽·买买提', idNumber: madeUpNumber('2020-03-15') },
  claims: [],
  choices: [],
  consent: false,
  ...part,
});

/** A draft as the API tells of it, before anything was found about it. */
export const applicationView = (part: Partial<ApplicationView> = {}): ApplicationView => ({
  season: 's',
  id: 'A',
  version: 1,
  state: 'DRAFT',
  answers: answers(),
  birthDate: null,
  sex: null,
  category: null,
  rank: null,
  evidence: [],
  documents: [],
  documentsNeeded: [],
  zones: [],
  desk: null,
  defects: [],
  amendBy: null,
  placement: null,
  earlier: [],
  objection: null,
  objectionFiles: [],
  timeline: [],
  allowed: [],
  updatedAt: '2026-08-04T01:00:00.000Z',
  ...part,
});
