import type { ApplicationView } from '../../../shared/contract/views.ts';
import type { Answer } from '../../kit/api.ts';
import { outbox, outcomeOf } from './drafts.ts';

/** Sends what waits on this phone; the version that the server then has. */
export const sentFirst = async ({
  season,
  id,
  version,
}: Pick<ApplicationView, 'season' | 'id' | 'version'>): Promise<Answer<number>> => {
  const place = { season, id };
  const draft = outbox.find(place);
  if (draft === null || draft.entries.length === 0) return { ok: true, value: version };
  await outbox.send(place);
  const after = outbox.find(place);
  if (after?.problem) return { ok: false, problem: after.problem };
  const outcome = outcomeOf(after);
  return outcome.ok ? { ok: true, value: outcome.value.version } : outcome;
};
