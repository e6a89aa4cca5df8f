import { parseArgs } from 'node:util';
import { failed, good, type InputFault, type Read } from './faults.ts';
import type { Io } from './io.ts';
import { printFaults } from './print.ts';
import { defaultLang, isLang, type Lang, type Words, wordsOf } from './wording/index.ts';

export type Spec = {
  /** options that need a value */
  readonly needed: readonly string[];
  readonly optional?: readonly string[];
  /** options without a value, beside --progress */
  readonly flags?: readonly string[];
};

export type Options = {
  readonly value: (name: string) => string;
  readonly given: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly progress: boolean;
  readonly words: Words;
};

type Values = ReadonlyMap<string, string>;

const badOption = (name: string, code: string, found?: string): InputFault => ({
  where: `--${name}`,
  code,
  ...(found === undefined ? {} : { found }),
});

const langOf = (values: Values, env: Io['env']): Lang => {
  const named = values.get('lang') ?? '';
  return isLang(named) ? named : defaultLang(env);
};

type Token = ReturnType<typeof tokensOf>[number];

type Names = { readonly valued: readonly string[]; readonly flags: readonly string[] };

const tokensOf = (args: readonly string[], { valued, flags }: Names) =>
  parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(valued.map((name) => [name, { type: 'string' } as const])),
      ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' } as const])),
    },
    strict: false,
    tokens: true,
  }).tokens;

const tokenFault = (token: Token, { valued, flags }: Names): InputFault | null => {
  if (token.kind === 'positional') return { where: token.value, code: 'option-unknown' };
  if (token.kind === 'option-terminator' || flags.includes(token.name)) return null;
  if (!valued.includes(token.name)) return { where: token.rawName, code: 'option-unknown' };
  return token.value === undefined || token.value === ''
    ? badOption(token.name, 'option-missing')
    : null;
};

const readValues = (args: readonly string[], spec: Spec): Read<Values> & { values: Values } => {
  const names = {
    valued: [...spec.needed, ...(spec.optional ?? []), 'lang'],
    flags: [...(spec.flags ?? []), 'progress'],
  };
  const tokens = tokensOf(args, names);
  const values = new Map(
    tokens.flatMap((token) =>
      token.kind === 'option' ? [[token.name, token.value ?? ''] as const] : [],
    ),
  );
  const faults = [
    ...tokens.flatMap((token) => tokenFault(token, names) ?? []),
    ...spec.needed.flatMap((name) => (values.has(name) ? [] : badOption(name, 'option-missing'))),
  ];
  const lang = values.get('lang');
  if (lang !== undefined && !isLang(lang)) faults.push(badOption('lang', 'option-value', lang));
  return { ...(faults.length > 0 ? failed(faults) : good(values)), values };
};

/** Runs the command with its options, or says what is wrong with them: exit code 2. */
export const withOptions = async (
  args: readonly string[],
  io: Io,
  spec: Spec,
  run: (options: Options) => Promise<number>,
): Promise<number> => {
  const read = readValues(args, spec);
  const words = wordsOf(langOf(read.values, io.env));
  if (!read.ok) return printFaults(io, words, read.faults);
  return run({
    value: (name) => read.values.get(name) ?? '',
    given: (name) => read.values.get(name),
    flag: (name) => read.values.has(name),
    progress: read.values.has('progress'),
    words,
  });
};
