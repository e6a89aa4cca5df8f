import { describe, expect, it } from 'vitest';
import type { ObjectionAnswer } from '../../../../shared/contract/desk.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { decideObjection } from '../../../../shared/usecases/desk/decide-objection.ts';
import { home } from '../../../support/domain/applications.ts';
import { hukouFact, kinshipFact, titleFact } from '../../../support/domain/facts.ts';
import { aChild, aTenant, provedBy } from '../../../support/season/children.ts';
import { countyWith, season } from '../../../support/season/runs.ts';
import { supplementBook as book, now, upheld } from '../../../support/season/supplement.ts';
import {
  bureau,
  duringObjection,
  granted,
  newRequest,
  refusalOf,
} from '../../../support/usecases/county.ts';

const placement = {
  run: 1,
  school: 'nine',
  phase: 'overflow',
  pool: null,
  number: 1,
  metres: 900,
} as const;

const open = { standing: 'open', reason: upheld.reason, raisedAt: upheld.raisedAt } as const;

/** Somebody once held that the title was not proved, so that the child stood behind others. */
const wronged = (change: Partial<Application> = {}): Application =>
  aTenant(1, {
    state: 'PLACED',
    placement,
    objection: open,
    evidence: [
      ...provedBy([kinshipFact, hukouFact({ address: home })]),
      {
        kind: 'title',
        standing: 'refuted',
        by: 'reviewer',
        causes: [],
        fact: titleFact({ address: home }),
      },
    ],
    category: 'OTHER',
    rank: 6,
    zones: [],
    firstReviewer: 'teacher-east',
    ...change,
  });

const titleProved = [
  {
    kind: 'title',
    standing: 'proved',
    shown: { holder: 'parent', share: 100, since: '2024-01-01', use: 'dwelling', locked: false },
  },
] satisfies ObjectionAnswer['verdicts'];

const answered = async (given: Partial<ObjectionAnswer>, child: Application = wronged()) => {
  const ports = await countyWith([child], { book, now: duringObjection });
  const outcome = await decideObjection(ports, bureau, {
    season,
    id: child.id,
    version: 1,
    request: newRequest(),
    upheld: true,
    answer: upheld.answer,
    ...given,
  });
  return { ports, child, outcome };
};

describe('an objection that is right', () => {
  it('puts facts, category, rank and zones right, and leaves the child its place', async () => {
    const { ports, child, outcome } = await answered({ verdicts: titleProved });

    granted(outcome);
    const after = await now(ports, child);
    expect(after).toMatchObject({
      state: 'PLACED',
      placement,
      category: 'HOUSE_HUKOU',
      rank: 1,
      zones: ['z-east'],
      objection: { standing: 'upheld', decidedBy: bureau.subject },
    });
    const [event] = await ports.applications.events(season, child.id);
    expect(event?.facts).toMatchObject({ follows: 'supplement', category: 'HOUSE_HUKOU' });
    expect(JSON.stringify(event?.facts)).not.toContain(home);
  });

  it('takes part in the supplement without any fact changed', async () => {
    const { ports, child, outcome } = await answered({});

    granted(outcome);
    expect(await now(ports, child)).toMatchObject({ category: 'OTHER', placement });
    const [event] = await ports.applications.events(season, child.id);
    expect(event?.facts).toEqual(
      expect.objectContaining({ standing: 'upheld', follows: 'supplement' }),
    );
  });

  it('takes no fact that would turn the child away, and writes nothing', async () => {
    const { ports, child, outcome } = await answered({
      verdicts: [{ kind: 'kinship', standing: 'refuted', shown: {} }],
    });

    expect(refusalOf(outcome).fields).toEqual([{ path: 'verdicts', code: 'turns-away' }]);
    expect(await now(ports, child)).toEqual(child);
  });

  it.each([
    ['dismissed', { upheld: false }, wronged()],
    ['of a refusal', {}, wronged({ state: 'NOT_QUALIFIED', placement: null })],
  ] as const)('takes none where it is %s', async (_, given, child) => {
    const { outcome } = await answered({ ...given, verdicts: titleProved }, child);

    expect(refusalOf(outcome).fields).toEqual([{ path: 'verdicts', code: 'not-with-this-answer' }]);
  });

  it('names a zone or a fact that is not there', async () => {
    expect(refusalOf((await answered({ zone: 'nowhere' })).outcome).fields).toEqual([
      { path: 'zone', code: 'unknown-zone' },
    ]);
    const verdicts = [
      { kind: 'care', standing: 'proved', shown: {} },
    ] satisfies ObjectionAnswer['verdicts'];
    expect(refusalOf((await answered({ verdicts })).outcome).fields).toEqual([
      { path: 'verdicts.0.kind', code: 'not-claimed' },
    ]);
  });

  it('is answered by nobody who decided before', async () => {
    const { outcome } = await answered(
      { verdicts: titleProved },
      wronged({ firstReviewer: bureau.subject }),
    );

    expect(refusalOf(outcome).code).toBe('same-approver');
  });

  it('leads nowhere for a child that has given its place up', async () => {
    const { ports, child } = await answered(
      {},
      aChild(2, { state: 'DECLINED', placement, objection: open }),
    );

    const [event] = await ports.applications.events(season, child.id);
    expect(event?.facts).toMatchObject({ follows: 'nothing' });
  });
});
