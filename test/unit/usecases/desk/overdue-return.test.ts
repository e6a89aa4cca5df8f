import { describe, expect, it } from 'vitest';
import { caseView } from '../../../../shared/contract/views.ts';
import { allApps, bearer, json } from '../../../support/functions/apps.ts';
import {
  duringReview,
  newRequest,
  openCounty,
  referred,
  season,
} from '../../../support/usecases/county.ts';

const token = 'token-of-east-school';

describe('a returned case whose day has passed', () => {
  it('is decided through the interface by the desk that returned it', async () => {
    const ports = await openCounty();
    const { id, version } = await referred(ports);
    ports.clock.set(duringReview);
    const { schools } = allApps(ports);
    const path = `/schools/${season}/applications/${id}`;
    const decide = async (body: object) => {
      const answer = await schools.request(`${path}/decision`, json(body, bearer(token)));
      return { status: answer.status, view: caseView.parse(await answer.json()) };
    };
    const read = async () => {
      const answer = await schools.request(`${path}?reason=review`, { headers: bearer(token) });
      return caseView.parse(await answer.json());
    };

    const defects = [{ fact: 'hukou', code: 'document-unclear' }];
    const back = await decide({
      version,
      request: newRequest(),
      verdicts: [],
      outcome: 'return',
      defects,
    });
    const waiting = await read();
    ports.clock.set(back.view.amendBy ?? '');
    const overdue = await read();
    const settled = await decide({
      version: overdue.version,
      request: newRequest(),
      verdicts: [{ kind: 'hukou', standing: 'refuted' }],
      outcome: 'settle',
    });

    expect([back.view.state, waiting.allowed]).toEqual(['RETURNED', []]);
    expect(overdue).toMatchObject({
      state: 'RETURNED',
      allowed: ['return', 'qualify', 'disqualify'],
    });
    expect(settled).toMatchObject({ status: 200, view: { state: 'QUALIFIED', amendBy: null } });
  });
});
