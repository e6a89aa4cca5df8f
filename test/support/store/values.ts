import type {
  Application,
  AuditEvent,
  Document,
} from '../../../shared/domain/application/application.ts';
import type { RuleBook } from '../../../shared/domain/rule-book/schema.ts';
import type { Run } from '../../../shared/domain/season/run.ts';
import type { Season } from '../../../shared/domain/season/season.ts';
import { digest } from '../../../shared/store/digest.ts';
import type { ApplicationChange } from '../../../shared/usecases/ports.ts';

/** Made-up people; every value in here is one that must never be found in the database in clear. */
export const family = {
  child: { name: '阳晓光', idNumber: '410122201909091234' },
  guardian: { name: '阳大山', idNumber: '410122198801018765', relation: 'father' as const },
  phone: '13912345678',
  address: '阳光街道向阳路18号院3号楼2单元501',
  deed: '豫(2021)阳光县不动产权第0123456号',
  holder: '410122195505055555',
  unit: '410122001002GB00003F00040005',
  twin: '410122201909094321',
  note: '房产证照片看不清楚',
  objection: '我们认为距离算错了请复核',
  objectionAnswer: '经复核距离无误详见附件',
};

export const personalValues: readonly string[] = [
  family.child.name,
  family.child.idNumber,
  family.guardian.name,
  family.guardian.idNumber,
  family.phone,
  family.address,
  family.deed,
  family.holder,
  family.unit,
  family.twin,
  family.note,
  family.objection,
  family.objectionAnswer,
];

export const makeApplication = (given: Partial<Application> = {}): Application => ({
  season: 'sunny-2026',
  id: '0000-0000-0001',
  version: 1,
  state: 'DRAFT',
  owner: 'OWNER1',
  answers: {
    child: family.child,
    guardian: family.guardian,
    category: 'HOUSE_AND_HUKOU',
    claims: [
      { kind: 'hukou', address: family.address },
      {
        kind: 'title',
        number: family.deed,
        address: family.address,
        holder: 'grandparent',
        holderIdNumber: family.holder,
      },
    ],
    choices: ['school-1', 'school-2'],
    twinIdNumber: family.twin,
    consent: true,
  },
  evidence: [
    {
      kind: 'hukou',
      standing: 'proved',
      by: 'registry',
      verdict: 'MATCH',
      causes: [],
      fact: {
        kind: 'hukou',
        address: family.address,
        unitNumber: family.unit,
        since: '2020-01-01',
      },
    },
  ],
  category: null,
  rank: null,
  zones: ['z01'],
  desk: null,
  firstReviewer: null,
  defects: [{ fact: 'title', code: 'document-unclear', note: family.note }],
  amendBy: null,
  documents: 0,
  earlier: [],
  placement: null,
  objection: {
    standing: 'dismissed',
    reason: family.objection,
    raisedAt: '2026-08-10T01:00:00.000Z',
    answer: family.objectionAnswer,
  },
  submittedAt: null,
  updatedAt: '2026-07-01T01:00:00.000Z',
  recentRequests: ['request-1'],
  lastEventHash: null,
  ...given,
});

export const makeEvent = (given: Partial<AuditEvent> = {}): AuditEvent => {
  const event = {
    season: 'sunny-2026',
    application: '0000-0000-0001',
    sequence: 1,
    event: 'start',
    from: null,
    to: 'DRAFT' as const,
    actor: 'guardian',
    at: '2026-07-01T01:00:00.000Z',
    facts: {},
    previous: null,
    ...given,
  };
  return { hash: digest.sha256(JSON.stringify(event)), ...event };
};

export const makeDocument = (given: Partial<Document> = {}): Document => ({
  season: 'sunny-2026',
  application: '0000-0000-0001',
  id: 'doc-1',
  fact: 'title',
  material: 'title-deed',
  mediaType: 'image/jpeg',
  bytes: 1234,
  objectKey: 'sunny-2026/0000-0000-0001/doc-1',
  state: 'WAITING',
  refusal: null,
  addedAt: '2026-07-01T01:00:00.000Z',
  ...given,
});

/** The next version of an application with the event that tells of it. */
export const nextChange = (
  before: Application | null,
  given: Partial<Application>,
): ApplicationChange => {
  const basedOn = before?.version ?? 0;
  const after = { ...(before ?? makeApplication()), ...given, version: basedOn + 1 };
  const event = makeEvent({
    season: after.season,
    application: after.id,
    sequence: basedOn + 1,
    event: before === null ? 'start' : 'change',
    from: before?.state ?? null,
    to: after.state,
    previous: before?.lastEventHash ?? null,
    facts: { request: after.recentRequests.at(-1) ?? '' },
  });
  return { basedOn, after: { ...after, lastEventHash: event.hash }, events: [event] };
};

export const makeSeason = (given: Partial<Season> = {}): Season => ({
  id: 'sunny-2026',
  district: '410122',
  level: 'primary',
  year: 2026,
  title: { zh: '阳光县2026年小学招生', en: 'Sunny County primary schools 2026' },
  ruleBookVersion: 1,
  ruleBookHash: 'hash-1',
  announcedAt: '2026-06-01T00:00:00.000Z',
  publishedRun: null,
  ...given,
});

const localText = { zh: '中', en: 'zh' };

export const makeRuleBook = (given: Partial<RuleBook> = {}): RuleBook => ({
  format: 'sunshine-rule-book/1',
  season: 'sunny-2026',
  district: { id: '410122', name: localText, codes: ['410122'] },
  year: 2026,
  level: 'primary',
  title: localText,
  hotline: '12345',
  calendar: {
    announcedAt: '2026-06-01T00:00:00.000Z',
    registrationFrom: '2026-07-01T00:00:00.000Z',
    registrationTo: '2026-07-10T00:00:00.000Z',
    reviewTo: '2026-07-20T00:00:00.000Z',
    drawAt: '2026-08-01T00:00:00.000Z',
    publishAt: '2026-08-05T00:00:00.000Z',
    objectionTo: '2026-08-10T00:00:00.000Z',
    confirmTo: '2026-08-20T00:00:00.000Z',
    listsDownAt: '2026-09-10T00:00:00.000Z',
  },
  ages: null,
  caps: { classSize: 45, schoolSize: 2000 },
  categories: [
    {
      code: 'HOUSE_AND_HUKOU',
      name: localText,
      hint: localText,
      rank: 0,
      when: { always: true },
      zoneBy: 'hukou',
      orderBy: [],
      groups: [],
      asks: ['hukou'],
    },
  ],
  guarantees: { rank: null, groups: [] },
  twins: { bind: true, joint: 'elastic', holdBack: 0 },
  siblingsFirst: false,
  seatLock: null,
  overflow: { mode: 'together', goals: ['placed', 'metres'], nearMetres: 3000 },
  delayedEstates: [],
  materials: [],
  areas: [{ id: 'area-1', name: localText }],
  schools: [makeSchool(1)],
  zones: [],
  places: [],
  publication: { datum: '2026', amendHours: 48 },
  ...given,
});

export function makeSchool(number: number): RuleBook['schools'][number] {
  return {
    id: `school-${number}`,
    name: localText,
    at: [number * 100, number * 50],
    area: 'area-1',
    kind: 'primary',
    ownership: 'public',
    boarding: false,
    urban: true,
    classes: 4,
    seats: 180,
    pupilsNow: 900,
    reserves: [],
    overflow: true,
    address: `向阳路${number}号`,
  };
}

export const makeRun = (given: Partial<Run> = {}): Run => ({
  season: 'sunny-2026',
  number: 1,
  version: 1,
  state: 'FROZEN',
  reason: null,
  rosterHash: '1a'.repeat(32),
  rosterRoot: '1b'.repeat(32),
  ruleBookHash: '1c'.repeat(32),
  ruleBookVersion: 1,
  programHash: '1d'.repeat(32),
  engine: '1',
  applicants: 100,
  units: 98,
  seats: 120,
  leftOut: 0,
  instanceKey: 'sunny-2026/run-1/instance.json',
  rosterKey: 'sunny-2026/run-1/roster.json',
  resultKey: null,
  publicBundleKey: null,
  fullBundleKey: null,
  witnesses: [],
  beacon: null,
  nonces: [],
  beaconValue: null,
  seed: null,
  resultHash: null,
  resultRoot: null,
  publicRoot: null,
  verified: [],
  announcements: [],
  frozenBy: 'staff:bureau-1',
  frozenAt: '2026-07-21T00:00:00.000Z',
  drawnBy: null,
  approvedBy: null,
  published: 0,
  publishedAt: null,
  ...given,
});

export const titleRow = (number: number, holderIdNumber: string) => ({
  registry: 'titles' as const,
  number: `豫(2021)阳光县不动产权第${String(number).padStart(7, '0')}号`,
  unitNumber: '',
  holderIdNumber,
  share: '100',
  use: 'dwelling' as const,
  address: family.address,
  since: '2021-05-01',
});
