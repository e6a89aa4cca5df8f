import type { ObjectStore } from '../ports.ts';

/** the newest runs of a district's two levels, and the ones before */
const most = 4;

/** Files of a run never change: a container reads each once, however many families look at it. */
export const remembered = <T>(
  read: (records: ObjectStore, key: string) => Promise<T>,
): ((records: ObjectStore, key: string) => Promise<T>) => {
  const shelves = new WeakMap<ObjectStore, Map<string, Promise<T>>>();
  return (records, key) => {
    const shelf = shelves.get(records) ?? new Map<string, Promise<T>>();
    shelves.set(records, shelf);
    const known = shelf.get(key);
    if (known !== undefined) return known;
    const reading = read(records, key);
    shelf.set(key, reading);
    // an outage is not remembered
    reading.catch(() => shelf.delete(key));
    const oldest = shelf.keys().next().value;
    if (shelf.size > most && oldest !== undefined) shelf.delete(oldest);
    return reading;
  };
};
