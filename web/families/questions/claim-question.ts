import type { VNode } from 'preact';
import type { Answers, Claim, ClaimKind } from '../../../shared/domain/application/answers.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import type { Questions } from '../../content/questions.ts';
import type { Context, FieldsProps, Question, Row, Values } from './question.ts';
import { faultsIn, type Rules } from './rules.ts';

type Of<K extends ClaimKind> = Extract<Claim, { kind: K }>;

type ClaimPage<K extends ClaimKind> = {
  readonly kind: K;
  readonly rules: (values: Values) => Rules;
  readonly values: (claim: Of<K>) => Values;
  readonly claim: (values: Values) => Of<K>;
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

const withClaim = (answers: Answers, claim: Claim): Answers => ({
  ...answers,
  claims: [...answers.claims.filter(({ kind }) => kind !== claim.kind), claim],
});

/** A page about one fact, asked where the chosen category names the fact. */
export const claimQuestion = <K extends ClaimKind>(page: ClaimPage<K>): Question => ({
  path: page.kind,
  asked: ({ answers, season }) =>
    season.categories.find(({ code }) => code === answers.category)?.asks.includes(page.kind) ??
    false,
  title: (words) => words.claims[page.kind].title,
  lead: (words) => words.claims[page.kind].lead,
  values: (answers) => {
    const claim = find(answers, page.kind);
    return claim === undefined ? {} : page.values(claim);
  },
  Fields: page.Fields,
  read: (values, { answers }) => {
    const faults = faultsIn(values, page.rules(values));
    return faults.length > 0
      ? { ok: false, faults }
      : { ok: true, answers: withClaim(answers, page.claim(values)) };
  },
  rows: (context, words, local) => {
    const claim = find(context.answers, page.kind);
    return claim === undefined ? [] : page.rows(claim, words, local, context);
  },
});
