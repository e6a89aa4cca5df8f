import type { FakePorts } from '../store/fakes.ts';

export class Stopped extends Error {}

/** The process dies when it has written so often: what comes after reaches no store and no phone. */
export const stoppingAfter = (ports: FakePorts, writes: number): FakePorts => {
  let left = writes;
  const counted =
    <A extends unknown[], T>(work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      if (left === 0) throw new Stopped('the process was ended');
      left -= 1;
      return work(...given);
    };
  const { applications, messages, records, ruleBooks, runs } = ports;
  return {
    ...ports,
    applications: { ...applications, write: counted(applications.write) },
    messages: { send: counted(messages.send) },
    records: { ...records, put: counted(records.put) },
    ruleBooks: { ...ruleBooks, setPublishedRun: counted(ruleBooks.setPublishedRun) },
    runs: { ...runs, write: counted(runs.write) },
  };
};

/** Runs the work; false where the process was ended on the way. */
export const survives = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Stopped) return false;
    throw error;
  }
};
