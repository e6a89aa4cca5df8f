import type {
  NoticePaper,
  PaperHead,
  RecordPaper,
} from '../../../shared/usecases/support/paper-facts.ts';

const head: PaperHead = {
  season: 'qinghe-2026-primary',
  title: { zh: '青禾县2026年小学一年级招生', en: 'Qinghe County: primary grade 1, 2026' },
  hotline: '000-0000000',
  application: '7K2M-9QXD-4TBA',
  childName: '李小满',
  childNumber: '**************0021',
  asOf: '2026-08-19T02:00:00.000Z',
};

export const recordFacts = (change: Partial<RecordPaper> = {}): RecordPaper => ({
  ...head,
  sentAt: '2026-08-04T02:00:00.000Z',
  publishAt: '2026-08-18T01:00:00.000Z',
  category: { zh: '房户一致', en: 'Home and hukou match' },
  guardian: { name: '李晓红', relation: 'mother' },
  facts: [
    { kind: 'kinship', stated: [], standing: 'proved', by: 'registry', files: [] },
    {
      kind: 'hukou',
      stated: ['青禾县东城街道东城街12号'],
      standing: 'doubtful',
      by: 'registry',
      files: [{ zh: '户口簿', en: 'Household register' }],
    },
  ],
  choices: [],
  ...change,
});

export const noticeFacts = (change: Partial<NoticePaper> = {}): NoticePaper => ({
  ...head,
  school: { zh: '东城小学', en: 'Dongcheng Primary' },
  address: '东城街1号',
  arrival: {
    on: '2026-08-29T00:30:00.000Z',
    place: { zh: '南门', en: 'South gate' },
    bring: [{ zh: '户口簿', en: 'Household register' }],
  },
  days: { on: '2026-08-29T00:30:00.000Z', until: '2026-08-31T16:00:00.000Z' },
  number: 412,
  ticket: 'T1CKET0000000000',
  run: 1,
  resultHash: 'ab'.repeat(32),
  code: 'ABCDE12345',
  ...change,
});
