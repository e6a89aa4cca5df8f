import { type Fields, isFields } from '../../shared/proof/signed-text.ts';
import type { RecordWords } from '../content/record.ts';

/** Fields of a signed payload: nothing of it is trusted to have the form it should. */
export const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

export const countIn = (fields: Fields, name: string): number => {
  const value = fields[name];
  return typeof value === 'number' ? value : 0;
};

const listIn = (fields: Fields, name: string): readonly unknown[] => {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
};

export type ToldWitness = {
  readonly name: string;
  readonly commitment: string;
  /** null: not made public; undefined: not due yet */
  readonly nonce: string | null | undefined;
};

/** The witnesses of an announcement, with what a later one says they made public. */
export const witnessesIn = (named: Fields, revealed: Fields = {}): readonly ToldWitness[] => {
  const nonces = listIn(revealed, 'nonces');
  return listIn(named, 'witnesses')
    .filter(isFields)
    .map((witness, index) => {
      const nonce = nonces[index];
      const missing = nonces.length === 0 ? undefined : null;
      return {
        name: textIn(witness, 'name'),
        commitment: textIn(witness, 'commitment'),
        nonce: typeof nonce === 'string' ? nonce : missing,
      };
    });
};

const verifiedIn = (payload: Fields): { readonly of: number; readonly holds: number } => {
  const judged = listIn(payload, 'verified').filter(isFields);
  return { of: judged.length, holds: judged.filter(({ holds }) => holds === true).length };
};

const beaconRound = (payload: Fields): number | null => {
  const beacon = payload['beacon'];
  return isFields(beacon) ? countIn(beacon, 'round') : null;
};

type Wording = {
  readonly words: RecordWords;
  readonly list: (items: readonly string[]) => string;
  /** of the same run */
  readonly named: Fields;
};

type Kind = keyof RecordWords['kinds'];

const texts: Readonly<Record<Kind, (payload: Fields, wording: Wording) => readonly string[]>> = {
  roster: (payload, { words }) => [
    words.rosterText(countIn(payload, 'children'), countIn(payload, 'units')),
    ...(countIn(payload, 'leftOut') > 0 ? [words.leftOut(countIn(payload, 'leftOut'))] : []),
  ],
  witnesses: (payload, { words }) => {
    const round = beaconRound(payload);
    return [words.witnessesText, ...(round === null ? [] : [words.beaconNamed(round)])];
  },
  void: (payload, { words, list, named }) => [
    words.voidText(
      list(
        witnessesIn(named, payload)
          .filter(({ nonce }) => nonce === null)
          .map(({ name }) => name),
      ),
    ),
  ],
  seed: (_, { words }) => [words.seedText],
  result: (payload, { words }) => {
    const { holds, of } = verifiedIn(payload);
    return [words.resultText(holds, of)];
  },
  approved: (_, { words }) => [words.approvedText],
  published: (payload, { words }) => [words.publishedText(countIn(payload, 'placed'))],
};

export const isKind = (kind: string): kind is Kind => Object.hasOwn(texts, kind);

/** What happened, in sentences for everybody; a kind that is new to this page has none. */
export const sentencesOf = (payload: Fields, wording: Wording): readonly string[] => {
  const kind = textIn(payload, 'kind');
  return isKind(kind) ? texts[kind](payload, wording) : [];
};

type Labelled = readonly [label: keyof RecordWords & string, field: string];

/** hashes an announcement fixes, by the words they are called in */
const hashes: Readonly<Record<Kind, readonly Labelled[]>> = {
  roster: [
    ['root', 'rosterRoot'],
    ['rosterHash', 'rosterHash'],
    ['ruleBook', 'ruleBookHash'],
    ['program', 'programHash'],
    ['engine', 'engine'],
  ],
  witnesses: [],
  void: [],
  seed: [['seed', 'seed']],
  result: [
    ['resultHash', 'resultHash'],
    ['resultRoot', 'resultRoot'],
    ['publicRoot', 'publicRoot'],
  ],
  approved: [['resultHash', 'resultHash']],
  published: [['resultRoot', 'resultRoot']],
};

export const hashesOf = (
  payload: Fields,
  words: RecordWords,
): readonly { readonly label: string; readonly value: string }[] => {
  const kind = textIn(payload, 'kind');
  const labelled = isKind(kind) ? hashes[kind] : [];
  return [...labelled, ['previous', 'previous'] as const].flatMap(([name, field]) => {
    const label = words[name];
    const value = textIn(payload, field);
    return value === '' || typeof label !== 'string' ? [] : [{ label, value }];
  });
};
