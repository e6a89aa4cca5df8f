import type { RunView } from '../../contract/bureau-views.ts';
import type { Run } from '../../domain/season/run.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { readRoster } from './allocation-files.ts';

const verifiedWhole = ({ verified }: Run): boolean =>
  verified.length > 0 && verified.every(({ holds }) => holds);

const atWork: ReadonlySet<string> = new Set(['DRAWN', 'COMPUTED', 'PUBLISHING']);

const allowedNow = (run: Run, actor: BureauActor, short: boolean): readonly string[] => {
  if (run.state === 'FROZEN') return short ? [] : ['witnesses'];
  if (run.state === 'COMMITTED') return ['draw', 'void'];
  if (run.state === 'ALLOCATED')
    return verifiedWhole(run) && run.drawnBy !== actor.subject ? ['approve'] : [];
  if (run.state === 'APPROVED') return ['publish'];
  // a step that was cut off for good is started again
  return atWork.has(run.state) ? ['resume'] : [];
};

/** What the bureau sees of a run: everything but where its files lie. */
export const viewRun = async (
  ports: Pick<Ports, 'records'>,
  actor: BureauActor,
  run: Run,
): Promise<RunView> => {
  const {
    instanceKey: _instance,
    rosterKey,
    resultKey: _result,
    publicBundleKey: _public,
    fullBundleKey: _full,
    ...shown
  } = run;
  const { shortage } = await readRoster(ports.records, rosterKey);
  return {
    ...shown,
    shortage:
      shortage === null
        ? null
        : { ...shortage, places: [...shortage.places], schools: [...shortage.schools] },
    allowed: [...allowedNow(run, actor, shortage !== null)],
  };
};
