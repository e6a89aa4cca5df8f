import { describe, expect, it } from 'vitest';
import { isMended } from '../../../../shared/usecases/support/mended.ts';
import { makeApplication, makeDocument, makeEvent } from '../../../support/store/values.ts';

const before = '2026-07-14T01:00:00.000Z';
const returned = '2026-07-15T01:00:00.000Z';
const after = '2026-07-16T01:00:00.000Z';

const events = [makeEvent(), makeEvent({ sequence: 4, event: 'return', at: returned })];
const application = makeApplication({
  state: 'RETURNED',
  evidence: [{ kind: 'title', standing: 'claimed', by: 'family', causes: [] }],
});
const defect = { fact: 'title', code: 'document-unclear' } as const;
const file = (addedAt: string, state: 'ACCEPTED' | 'WAITING' = 'ACCEPTED') =>
  makeDocument({ addedAt, state });

describe('a defect of a returned application', () => {
  it('is mended by a file given since, and by none from before', () => {
    expect(isMended(application, [file(after)], events, defect)).toBe(true);
    expect(isMended(application, [file(before)], events, defect)).toBe(false);
    expect(isMended(application, [file(after, 'WAITING')], events, defect)).toBe(false);
  });

  it('is mended by another statement, with which the finding went', () => {
    expect(isMended({ ...application, evidence: [] }, [], events, defect)).toBe(true);
  });

  it('is mended where registers confirm the new statement, and not where they had before', () => {
    const proved = [{ kind: 'title', standing: 'proved', by: 'registry', causes: [] }] as const;
    const evidence = proved.map((one) => ({ ...one, causes: [] }));
    const asked = [...events, makeEvent({ sequence: 5, event: 'look-up', at: after })];

    expect(isMended({ ...application, evidence }, [], events, defect)).toBe(false);
    expect(isMended({ ...application, evidence }, [], asked, defect)).toBe(true);
  });

  it('is for a person to judge where it names no fact', () => {
    expect(isMended(application, [file(after)], events, { fact: null, code: 'other' })).toBe(false);
  });
});
