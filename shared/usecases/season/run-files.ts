import type { ObjectStore } from '../ports.ts';

/**
 * What the steps of one run hand to each other through the records store; all of it free of names and addresses.
 * Named by the roster, so that of two officers who freeze at once neither writes over the other's files.
 */
export const runFiles = (season: string, run: number, rosterHash: string) => {
  const folder = `runs/${season}/${run}/${rosterHash.slice(0, 16)}`;
  return {
    instance: `${folder}/instance.json`,
    roster: `${folder}/roster.json`,
    rosterTree: `${folder}/roster-tree.bin`,
    rosterPart: (part: number) => `${folder}/roster/${part}.json`,
    result: `${folder}/result.json`,
    resultTree: `${folder}/result-tree.bin`,
    resultPart: (part: number) => `${folder}/result/${part}.json`,
    lines: `${folder}/lines.json`,
    /** `link`: hash of the newest announcement in it, so that two that differ never share a name */
    bundle: (scope: 'public' | 'full', link: string) =>
      `${folder}/${scope}-bundle-${link.slice(0, 16)}.json`,
    /** where the function that answers the public may read */
    publishedBundle: (link: string) => `public/${season}/${run}/bundle-${link.slice(0, 16)}.json`,
  };
};

/** the text as it was given to writeJsonRecord */
export const readJsonRecord = async (records: ObjectStore, key: string): Promise<string> => {
  const body = await records.get(key);
  if (body === null) throw new Error(`the record ${key} is missing`);
  return new TextDecoder().decode(body).trimEnd();
};

export const writeJsonRecord = (records: ObjectStore, key: string, text: string): Promise<void> =>
  records.put(key, new TextEncoder().encode(`${text}\n`), 'application/json');
