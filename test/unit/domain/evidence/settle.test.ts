import { describe, expect, it } from 'vitest';
import type { Verification } from '../../../../shared/domain/evidence/compare/index.ts';
import type { FactKind } from '../../../../shared/domain/evidence/facts.ts';
import { settle } from '../../../../shared/domain/evidence/settle.ts';

const match: Verification = { verdict: 'MATCH', fact: { kind: 'hukou' }, causes: [] };
const mismatch: Verification = { verdict: 'MISMATCH', causes: ['address-differs'] };
const unavailable: Verification = { verdict: 'UNAVAILABLE', causes: ['register-unavailable'] };
const unknown: Verification = { verdict: 'NOT_FOUND', causes: ['number-unknown'] };

const settled = (answers: Partial<Record<FactKind, Verification>>, asks: readonly FactKind[]) =>
  settle(
    asks,
    new Map(
      asks.flatMap((kind) => {
        const answer = answers[kind];
        return answer === undefined ? [] : [[kind, answer] as const];
      }),
    ),
  );

describe('settling evidence', () => {
  it('needs nobody and no document where all registers agree', () => {
    expect(settled({ hukou: match }, ['hukou'])).toEqual({
      evidence: [
        {
          kind: 'hukou',
          standing: 'proved',
          by: 'registry',
          verdict: 'MATCH',
          causes: [],
          fact: { kind: 'hukou' },
        },
      ],
      needsPerson: false,
      documentsNeeded: [],
    });
  });

  it('sends a mismatch to a person, refuses nothing and asks no document', () => {
    expect(settled({ hukou: mismatch }, ['hukou'])).toMatchObject({
      evidence: [{ standing: 'doubtful', by: 'registry', causes: ['address-differs'] }],
      needsPerson: true,
      documentsNeeded: [],
    });
  });

  it('falls back to a document where a register is down, silent or not there', () => {
    expect(
      settled({ hukou: unavailable, title: unknown, kinship: match }, [
        'kinship',
        'hukou',
        'title',
        'care',
      ]),
    ).toMatchObject({ needsPerson: true, documentsNeeded: ['hukou', 'title', 'care'] });
  });

  it('refutes nothing by itself', () => {
    for (const answer of [match, mismatch, unavailable, unknown]) {
      expect(settled({ hukou: answer }, ['hukou']).evidence[0]?.standing).not.toBe('refuted');
    }
  });
});
