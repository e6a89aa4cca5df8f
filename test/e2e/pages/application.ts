import type { ApplicationView, ResultView } from '../../../shared/contract/views.ts';
import type { ApplicationState } from '../../../shared/domain/application/application.ts';
import { allowedEvents } from '../../../shared/domain/application/states.ts';
import { familyOf, primary } from './county.ts';

export const id = 'K7QM-2R4T-9XWD';
export const base = `/${primary.id}/${id}`;

const family = familyOf('HOUSE_HUKOU');

const at = (day: string) => `2026-08-${day}T02:12:00.000Z`;

type Entry = ApplicationView['timeline'][number];
const step = (event: string, to: ApplicationState, day: string, by: Entry['by']): Entry => ({
  event,
  to,
  at: at(day),
  by,
});

const started = step('start', 'DRAFT', '03', 'guardian');
const submitted = step('submit', 'SUBMITTED', '04', 'guardian');
const referred = step('refer', 'UNDER_REVIEW', '04', 'system');
const verified = step('verify', 'QUALIFIED', '04', 'system');
const placed = step('place', 'PLACED', '18', 'system');

const toReview = [started, submitted, referred];
const toPlace = [started, submitted, verified, placed];

/** how a child comes to each state, as its timeline tells it */
const timelines: Readonly<Record<ApplicationState, readonly Entry[]>> = {
  DRAFT: [started],
  SUBMITTED: [started, submitted],
  UNDER_REVIEW: toReview,
  RETURNED: [...toReview, step('return', 'RETURNED', '05', 'school')],
  QUALIFIED: [started, submitted, verified],
  NOT_QUALIFIED: [...toReview, step('disqualify', 'NOT_QUALIFIED', '06', 'school')],
  PLACED: toPlace,
  ACCEPTED: [...toPlace, step('accept', 'ACCEPTED', '19', 'guardian')],
  DECLINED: [...toPlace, step('decline', 'DECLINED', '19', 'guardian')],
  CONFIRMED: [...toPlace, step('confirm', 'CONFIRMED', '28', 'school')],
  NO_SHOW: [...toPlace, step('no-show', 'NO_SHOW', '31', 'school')],
  WITHDRAWN: [started, submitted, step('withdraw', 'WITHDRAWN', '05', 'guardian')],
};

export const inZone: NonNullable<ApplicationView['placement']> = {
  run: 1,
  school: 'renmin',
  phase: 'zone',
  pool: 'open',
  number: 87,
  metres: 640,
};

export const inOverflow: NonNullable<ApplicationView['placement']> = {
  ...inZone,
  school: 'binhe',
  phase: 'overflow',
  pool: null,
  metres: 2310,
};

const withPlace: ReadonlySet<ApplicationState> = new Set([
  'PLACED',
  'ACCEPTED',
  'DECLINED',
  'CONFIRMED',
  'NO_SHOW',
]);

/** the fact on which the case turns */
const titleIn = (state: ApplicationState): ApplicationView['evidence'][number] => {
  const kind = 'title';
  if (state === 'NOT_QUALIFIED')
    return { kind, standing: 'refuted', by: 'reviewer', causes: ['number-unknown'] };
  return state === 'UNDER_REVIEW'
    ? {
        kind,
        standing: 'doubtful',
        by: 'registry',
        verdict: 'NOT_FOUND',
        causes: ['number-unknown'],
      }
    : { kind, standing: 'proved', by: 'registry', verdict: 'MATCH', causes: [] };
};

/** An application of a made-up family in one state, with what the service says about it there. */
export const applicationIn = (
  state: ApplicationState,
  part: Partial<ApplicationView> = {},
): ApplicationView => {
  const settled = withPlace.has(state) || state === 'QUALIFIED';
  return {
    season: primary.id,
    id,
    version: 4,
    state,
    answers: family.answers,
    birthDate: '2020-03-15',
    sex: 'female',
    category: settled ? 'HOUSE_HUKOU' : null,
    rank: settled ? 1 : null,
    evidence:
      state === 'DRAFT'
        ? []
        : [
            { kind: 'kinship', standing: 'proved', by: 'registry', verdict: 'MATCH', causes: [] },
            { kind: 'hukou', standing: 'proved', by: 'registry', verdict: 'MATCH', causes: [] },
            titleIn(state),
          ],
    documents: [],
    documentsNeeded: [],
    zones: ['z-renmin'],
    desk: state === 'DRAFT' ? null : 'renmin',
    defects: [],
    amendBy: null,
    placement: withPlace.has(state) ? inZone : null,
    earlier: [],
    objection: null,
    objectionFiles: [],
    timeline: [...timelines[state]],
    allowed: [...allowedEvents(state, 'guardian')],
    updatedAt: at('05'),
    ...part,
  };
};

type Evidence = ApplicationView['evidence'];

/** One fact proved, one not found, one that differs for two reasons, one refuted by a person. */
export const mixedEvidence: Evidence = [
  { kind: 'kinship', standing: 'proved', by: 'registry', verdict: 'MATCH', causes: [] },
  {
    kind: 'title',
    standing: 'doubtful',
    by: 'registry',
    verdict: 'NOT_FOUND',
    causes: ['number-unknown', 'number-of-other-kind'],
  },
  {
    kind: 'hukou',
    standing: 'doubtful',
    by: 'registry',
    verdict: 'MISMATCH',
    causes: ['address-differs', 'not-in-household'],
  },
  { kind: 'no-property', standing: 'refuted', by: 'reviewer', causes: ['property-found'] },
];

export const doubtful = (state: ApplicationState): ApplicationView =>
  applicationIn(state, { evidence: mixedEvidence, documentsNeeded: ['title', 'hukou'] });

const document = (
  number: string,
  part: Partial<ApplicationView['documents'][number]>,
): ApplicationView['documents'][number] => ({
  id: `doc-${number}`,
  fact: 'title',
  material: 'title-deed',
  mediaType: 'image/jpeg',
  bytes: 158_000,
  state: 'ACCEPTED',
  refusal: null,
  ...part,
});

/** A file that arrived, one under way, and two that were refused. */
export const mixedDocuments: ApplicationView['documents'] = [
  document('1', {}),
  document('2', { state: 'WAITING' }),
  document('3', { state: 'REFUSED', refusal: 'file-type-refused' }),
  document('4', { fact: 'hukou', state: 'REFUSED', refusal: 'file-too-large' }),
];

export const returned = applicationIn('RETURNED', {
  evidence: mixedEvidence,
  documents: mixedDocuments,
  documentsNeeded: ['title', 'hukou'],
  defects: [
    { fact: 'title', code: 'document-unclear', note: '第二页反光，看不清登记日期', mended: false },
    { fact: 'hukou', code: 'address-differs', mended: true },
    { fact: null, code: 'other', note: '请电话联系学校', mended: false },
  ],
  amendBy: '2026-08-07T16:00:00.000Z',
});

const raised = { reason: '结果页写的距离和实际不一样。', raisedAt: at('19') };
export const objections = {
  open: { ...raised, standing: 'open' },
  upheld: { ...raised, standing: 'upheld', answer: '经核对，距离按新的门牌重新测量。' },
  dismissed: { ...raised, standing: 'dismissed', answer: '经核对，距离按直线计算，没有差错。' },
} as const satisfies Record<string, NonNullable<ApplicationView['objection']>>;

const line = (
  pool: string,
  part: Partial<ResultView['considered'][number]['cutoffs'][number]>,
) => ({
  pool,
  closed: true,
  tier: 1,
  rank: 1,
  order: 0,
  number: 96,
  ...part,
});

type Nearest = NonNullable<ResultView['nearest']>;

const missed = (part: Pick<Nearest, 'by'> & Partial<Nearest>): Nearest => ({
  school: 'renmin',
  pool: 'open',
  line: { rank: 1, order: 20_240_531, number: 61 },
  within: [],
  orderBy: null,
  ...part,
});

/** What would have changed a result, once for each thing that can decide. */
export const nearest = {
  number: missed({ by: 'number' }),
  tier: missed({ by: 'tier', within: ['HOUSE_HUKOU'] }),
  sibling: missed({ by: 'sibling' }),
  order: missed({ by: 'order', orderBy: 'hukou' }),
} as const;

export const resultOf = (placement: ResultView['placement']): ResultView => {
  const zone = placement.phase === 'zone';
  return {
    placement,
    category: 'HOUSE_HUKOU',
    seed: '5'.repeat(64),
    rosterHash: '1'.repeat(64),
    resultHash: '6'.repeat(64),
    ticket: 'T-8Q2M-4K7R',
    considered: [
      {
        school: 'renmin',
        tier: 1,
        rank: 1,
        order: 0,
        standing: zone ? 'admitted' : 'below-line',
        by: zone ? null : 'number',
        cutoffs: zone
          ? [line('open', {})]
          : [
              line('open', { number: 61 }),
              line('migrant', { rank: 5, number: 12 }),
              line('presale', { rank: null, number: null }),
            ],
      },
      {
        school: 'xincheng',
        tier: 1,
        rank: 1,
        order: 0,
        standing: zone ? 'not-reached' : 'below-line',
        by: zone ? null : 'order',
        cutoffs: [line('open', { closed: zone, number: null })],
      },
    ],
    overflow: zone
      ? null
      : {
          metres: placement.metres,
          price: 420,
          nearMetres: 3000,
          next: { school: 'yucai', metres: 2650, price: 380, by: 'metres' },
        },
    nearest: zone ? null : nearest.number,
    home: { name: '锦绣华庭', at: [6150, 5330] },
  };
};
