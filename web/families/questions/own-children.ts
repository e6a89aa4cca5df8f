import type { ApplicationView } from '../../../shared/contract/views.ts';
import { normalizeIdNumber } from '../../../shared/domain/identity/index.ts';
import type { Answer } from '../../kit/api.ts';
import { familiesApi } from '../api.ts';

/** This phone's applications for other children of the season, with what they say. */
export const ownChildren = async (
  season: string,
  exceptNumber: string,
): Promise<Answer<readonly ApplicationView[]>> => {
  const listed = await familiesApi('listApplications');
  if (!listed.ok) return listed;
  const live = listed.value.items.filter(
    (one) => one.season === season && one.state !== 'WITHDRAWN',
  );
  const opened = await Promise.all(
    live.map(({ id }) => familiesApi('getApplication', { params: { season, id } })),
  );
  const own = normalizeIdNumber(exceptNumber);
  return {
    ok: true,
    value: opened
      .flatMap((answer) => (answer.ok ? [answer.value] : []))
      .filter(({ answers }) => normalizeIdNumber(answers.child.idNumber) !== own),
  };
};
