import type { RunView } from '../../../shared/contract/bureau-views.ts';
import { runView } from '../../unit/web/runs.ts';
import { primary } from './county.ts';

const witnesses = ['县公证处', '家长代表'].map((name, i) => ({
  name,
  commitment: String(i + 3).repeat(64),
}));

const base: Partial<RunView> = { season: primary.id };
const committed: Partial<RunView> = { ...base, witnesses };
const drawn: Partial<RunView> = {
  ...committed,
  nonces: ['a1'.repeat(16), 'b2'.repeat(20)],
  seed: '5'.repeat(64),
  drawnBy: 'bureau-officer',
};
const verified: Partial<RunView> = {
  ...drawn,
  resultHash: '6'.repeat(64),
  resultRoot: '7'.repeat(64),
  publicRoot: '8'.repeat(64),
  verified: Array.from({ length: 10 }, (_, each) => ({ property: `P${each}`, holds: true })),
};

/** The runs of a season by the state of the newest; a state of the table that is missing here fails a test. */
export const runsMet = {
  'runs-none': [],
  'runs-frozen': [runView({ ...base, allowed: ['witnesses'] })],
  'runs-short': [
    runView({
      ...base,
      shortage: {
        places: ['东湖半岛', '云锦名都'],
        schools: ['cuihu', 'xincheng'],
        children: 310,
        seats: 264,
        missing: 46,
      },
    }),
  ],
  'runs-committed': [runView({ ...committed, state: 'COMMITTED', allowed: ['draw', 'void'] })],
  'runs-drawn': [runView({ ...drawn, state: 'DRAWN', allowed: ['resume'] })],
  'runs-computed': [runView({ ...drawn, state: 'COMPUTED' })],
  'runs-allocated': [runView({ ...verified, state: 'ALLOCATED', allowed: ['approve'] })],
  'runs-approve-other': [runView({ ...verified, state: 'ALLOCATED' })],
  'runs-fails': [
    runView({ ...verified, state: 'ALLOCATED', verified: [{ property: 'P5', holds: false }] }),
  ],
  'runs-approved': [runView({ ...verified, state: 'APPROVED', allowed: ['publish'] })],
  'runs-publishing': [runView({ ...verified, state: 'PUBLISHING', published: 120 })],
  'runs-published': [
    runView({
      ...verified,
      number: 2,
      state: 'PUBLISHED',
      published: 264,
      reason: '第一批有见证人未公开随机码',
      publishedAt: '2026-08-18T01:00:00.000Z',
    }),
    runView({ ...committed, state: 'VOID', nonces: ['a1'.repeat(16), null] }),
  ],
} as const satisfies Record<string, readonly RunView[]>;
