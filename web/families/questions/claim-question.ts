import type { VNode } from 'preact';
import type { Answers, Claim, ClaimKind } from '../../../shared/domain/application/answers.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import type { Questions } from '../../content/questions.ts';
import {
  type Context,
  chosenCategory,
  type FieldsProps,
  type Question,
  type Row,
  type Values,
} from './question.ts';
import { faultsIn, type Rules } from './rules.ts';

type Of<K extends ClaimKind> = Extract<Claim, { kind: K }>;

type ClaimPage<K extends ClaimKind> = {
  readonly kind: K;
  readonly rules: (values: Values, context: Context) => Rules;
  readonly values: (claim: Of<K>) => Values;
  readonly claim: (values: Values, context: Context) => Of<K>;
  readonly Fields: (props: FieldsProps) => VNode;
  readonly rows: (
    claim: Of<K>,
    words: Questions,
    local: (text: LocalText) => string,
    context: Context,
  ) => readonly Row[];
};

const find = <K extends ClaimKind>({ claims }: Answers, kind: K): Of<K> | undefined =>
  claims.find((claim): claim is Of<K> => claim.kind === kind);

export const withClaim = (answers: Answers, claim: Claim): Answers => ({
  ...answers,
  claims: [...answers.claims.filter(({ kind }) => kind !== claim.kind), claim],
});

/** The category wants both at one address, and the other is written already. */
export const sameAddress = (context: Context, kind: ClaimKind): { readonly address?: string } => {
  const together = chosenCategory(context)?.oneAddress ?? [];
  if (!together.includes(kind)) return {};
  for (const claim of context.answers.claims)
    if (claim.kind !== kind && together.includes(claim.kind) && 'address' in claim)
      return { address: claim.address };
  return {};
};

/** A page about one fact, asked where the chosen category names the fact. */
export const claimQuestion = <K extends ClaimKind>(page: ClaimPage<K>): Question => ({
  path: page.kind,
  asked: (context) => chosenCategory(context)?.asks.includes(page.kind) ?? false,
  title: (words) => words.claims[page.kind].title,
  lead: (words) => words.claims[page.kind].lead,
  values: (answers) => {
    const claim = find(answers, page.kind);
    return claim === undefined ? {} : page.values(claim);
  },
  prefill: (context) => sameAddress(context, page.kind),
  Fields: page.Fields,
  read: (values, context) => {
    const faults = faultsIn(values, page.rules(values, context));
    return faults.length > 0
      ? { ok: false, faults }
      : { ok: true, answers: withClaim(context.answers, page.claim(values, context)) };
  },
  rows: (context, words, local) => {
    const claim = find(context.answers, page.kind);
    return claim === undefined ? [] : page.rows(claim, words, local, context);
  },
});
