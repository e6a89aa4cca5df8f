import type { PublicJwk } from '../../shared/proof/bundle.ts';
import { hexOf } from '../../shared/proof/bytes.ts';
import type { OwnRowTools } from '../../shared/proof/own-row.ts';
import { followsFromNonces } from '../../shared/proof/own-seed.ts';
import { type Fields, readSigned } from '../../shared/proof/signed-text.ts';

/** One announcement as it was signed, and what this device makes of it. */
export type Entry = {
  readonly payload: Fields;
  /** the bureau's signature fits, and it stands where it says, after the one it names */
  readonly sound: boolean;
  /** of a seed alone: it follows from the roster, the commitments and the nonces */
  readonly follows: boolean | null;
};

type Told = { readonly entries: readonly Entry[]; readonly unsoundAt: number | null };

const isSigned = async (
  jws: string,
  keys: readonly PublicJwk[],
  tools: OwnRowTools,
): Promise<boolean> => {
  const read = readSigned(jws);
  const key = keys.find(({ kid }) => kid === read?.kid);
  return read !== null && key !== undefined
    ? tools.verifySignature(key, read.signed, read.signature)
    : false;
};

const isInPlace = (payload: Fields, season: string, index: number, previous: string | null) =>
  payload['format'] === 'sunshine-announcement/1' &&
  payload['season'] === season &&
  payload['sequence'] === index + 1 &&
  payload['previous'] === previous;

/** Of a run, the announcement of a kind that stands before `index`. */
const ofRun = (all: readonly Fields[], run: unknown, kind: string): Fields =>
  all.find((one) => one['run'] === run && one['kind'] === kind) ?? {};

const seedFollows = (
  payload: Fields,
  before: readonly Fields[],
  { digest }: OwnRowTools,
): Promise<boolean> =>
  followsFromNonces(
    {
      roster: ofRun(before, payload['run'], 'roster'),
      witnesses: ofRun(before, payload['run'], 'witnesses'),
      seed: payload,
      season: payload['season'],
    },
    digest,
  );

const linkOf = async (jws: string, { digest }: OwnRowTools): Promise<string> =>
  hexOf(await digest(new TextEncoder().encode(jws)));

/** A season's announcements over all its runs, in the order in which they were made, each judged by itself. */
export const readRecord = async (
  season: string,
  texts: readonly string[],
  keys: readonly PublicJwk[],
  tools: OwnRowTools,
): Promise<Told> => {
  const entries: Entry[] = [];
  let previous: string | null = null;
  for (const [index, jws] of texts.entries()) {
    const payload = readSigned(jws)?.payload ?? {};
    const sound = isInPlace(payload, season, index, previous) && (await isSigned(jws, keys, tools));
    const before = entries.map((entry) => entry.payload);
    const follows = payload['kind'] === 'seed' ? await seedFollows(payload, before, tools) : null;
    entries.push({ payload, sound, follows });
    previous = await linkOf(jws, tools);
  }
  const first = entries.findIndex(({ sound, follows }) => !sound || follows === false);
  return { entries, unsoundAt: first < 0 ? null : first + 1 };
};

/** Announcements of several runs in one line: a run that was given up may end after the next has begun. */
export const inOrder = (
  runs: readonly { readonly announcements: readonly string[] }[],
): readonly string[] => {
  const place = (jws: string): number => {
    const sequence = readSigned(jws)?.payload['sequence'];
    return typeof sequence === 'number' ? sequence : 0;
  };
  return runs.flatMap(({ announcements }) => announcements).sort((a, b) => place(a) - place(b));
};
