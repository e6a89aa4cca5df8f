import type { Answers } from '../../../shared/domain/application/answers.ts';
import type { Context, Question, Values } from '../questions/question.ts';
import type { Entry } from './entry.ts';

/** One page that two phones have changed: what the answers would be either way. */
export type Clash = {
  readonly path: string;
  readonly mine: Answers;
  readonly theirs: Answers;
};

export type Settled = {
  /** the server's answers with everything from this phone on top */
  readonly answers: Answers;
  /** the entries that are in them */
  readonly covered: readonly Entry[];
  /** pages whose numbers have to be typed again */
  readonly incomplete: readonly string[];
  readonly clash: Clash | null;
};

const namesIn = (...lists: readonly Values[]): readonly string[] => [
  ...new Set(lists.flatMap((values) => Object.keys(values))),
];

const textOf = (values: Values, name: string): string => values[name] ?? '';

/** Nobody else has changed the page, or to the very same; a number that was not stored may be missing or equal. */
const isOurs = ({ before, lacks }: Entry, values: Values, theirs: Values): boolean => {
  const names = namesIn(values, before, theirs);
  const equal = (name: string) => textOf(theirs, name) === textOf(values, name);
  const asBefore = (name: string) =>
    lacks.includes(name)
      ? textOf(theirs, name) === '' || equal(name)
      : textOf(theirs, name) === textOf(before, name);
  return names.every(equal) || names.every(asBefore);
};

/** Saved twice on this phone: the last words count, against what stood there before the first. */
export const joined = (entries: readonly Entry[]): readonly Entry[] => {
  const pages = new Map<string, Entry>();
  for (const entry of entries) {
    const earlier = pages.get(entry.path);
    pages.set(
      entry.path,
      earlier === undefined
        ? entry
        : {
            ...entry,
            before: earlier.before,
            lacks: [...new Set([...earlier.lacks, ...entry.lacks])],
          },
    );
  }
  return [...pages.values()];
};

/** Numbers that were never stored stand as the server has them. */
export const valuesOf = ({ values, lacks }: Entry, theirs: Values): Values => {
  const known = lacks.flatMap((name) => {
    const number = theirs[name];
    return number === undefined || name in values ? [] : [[name, number] as const];
  });
  return { ...values, ...Object.fromEntries(known) };
};

/**
 * Lays what this phone holds over what the server has, page by page in the order they were left. A page that only
 * this phone has changed is taken; one that both have changed is left to the family.
 */
export const settle = (
  entries: readonly Entry[],
  { answers: saved, season }: Context,
  questions: readonly Question[],
): Settled => {
  let answers = saved;
  let clash: Clash | null = null;
  const incomplete: string[] = [];
  const done = new Set<string>();
  for (const entry of joined(entries)) {
    const question = questions.find(({ path }) => path === entry.path);
    if (question === undefined) {
      // a page that this version of the form no longer has
      done.add(entry.path);
      continue;
    }
    const theirs = question.values(answers);
    const values = valuesOf(entry, theirs);
    const reading = question.read(values, { answers, season });
    if (!reading.ok) {
      incomplete.push(entry.path);
      continue;
    }
    if (!isOurs(entry, values, theirs))
      clash ??= { path: entry.path, mine: reading.answers, theirs: answers };
    answers = reading.answers;
    done.add(entry.path);
  }
  return { answers, covered: entries.filter(({ path }) => done.has(path)), incomplete, clash };
};

/** The family has seen both: its own words now stand against the other phone's. */
export const rebased = (
  entries: readonly Entry[],
  path: string,
  theirs: Values,
): readonly Entry[] =>
  joined(entries).map((entry) => (entry.path === path ? { ...entry, before: theirs } : entry));
