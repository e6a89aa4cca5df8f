import type {
  ChoiceExplanation,
  Explanation,
  GoalVector,
  Key,
  Nearest,
  Option,
} from '../shared/allocation/index.ts';
import type { Words } from './wording/index.ts';
import { filled } from './wording/reports.ts';

/** the cut-off that came closest, with the values compared, and by how much the next best overflow school lost */
export type Changers = {
  readonly line: (Nearest & { readonly own: number; readonly cutoff: number }) | null;
  readonly price: {
    readonly school: string;
    readonly by: GoalVector;
  } | null;
};

const lineOf = ({ nearest, choices }: Explanation): Changers['line'] => {
  const choice = choices.find(({ school }) => school === nearest?.school);
  if (nearest === null || choice?.verdict !== 'below-line') return null;
  const own = choice.key[nearest.criterion];
  return { ...nearest, own, cutoff: own - nearest.by };
};

const priceOf = ({ overflow }: Explanation): Changers['price'] => {
  const { own, next } = overflow ?? { own: null, next: null };
  if (own === null || next === null) return null;
  const by = {
    outside: next.total.outside - own.total.outside,
    far: next.total.far - own.total.far,
    metres: next.total.metres - own.total.metres,
  };
  return { school: next.school, by };
};

/** The nearest things that would have changed the outcome, as codes and numbers. */
export const changersOf = (explanation: Explanation): Changers => ({
  line: lineOf(explanation),
  price: priceOf(explanation),
});

const keyText = ({ tier, order, number }: Key, { labels }: Words): string =>
  `${labels.tier} ${tier}, ${labels.order} ${order}, ${labels.number} ${number}`;

const choiceText = (choice: ChoiceExplanation, words: Words): string => {
  const { labels } = words;
  const own = keyText(choice.key, words);
  if (choice.verdict === 'not-reached') return `${labels.notReached} (${own})`;
  if (choice.verdict === 'admitted') {
    const line = keyText(choice.cutoff, words);
    return `${labels.admitted} (${own}); ${labels.pool} ${choice.pool}; ${labels.line}: ${line}`;
  }
  const { pool, cutoff } = choice.line;
  const line = cutoff === null ? labels.noSeat : `${labels.line}: ${keyText(cutoff, words)}`;
  return `${labels.belowLine} (${own}); ${labels.pool} ${pool}; ${line}`;
};

const vectorText = ({ outside, far, metres }: GoalVector): string =>
  outside === 0 && far === 0 ? String(metres) : `(${outside}, ${far}, ${metres})`;

const optionLine = (label: string, option: Option | null, { labels }: Words): readonly string[] => {
  if (option === null) return [];
  const { school, cost, price, total } = option;
  const sum = `${vectorText(cost)} + ${labels.price} ${vectorText(price)} = ${vectorText(total)}`;
  return [`${label} ${school}: ${sum}`];
};

const priceLine = (
  { school, by }: NonNullable<Changers['price']>,
  reports: Words['reports'],
): string => {
  const isEqual = by.outside === 0 && by.far === 0 && by.metres === 0;
  return isEqual
    ? filled(reports.nearestEqual, { school })
    : filled(reports.nearestPrice, { school, by: vectorText(by) });
};

const changerLines = ({ line, price }: Changers, { labels, reports }: Words): readonly string[] => {
  if (line === null && price === null) return [reports.nothingNearer];
  return [
    ...(line === null
      ? []
      : [
          filled(reports.nearestLine, {
            ...line,
            criterion: labels[line.criterion],
            line: line.cutoff,
          }),
        ]),
    ...(price === null ? [] : [priceLine(price, reports)]),
  ];
};

/** What `explain` found, a line a fact; no name, nothing but ids and numbers. */
export const explanationLines = (explanation: Explanation, words: Words): readonly string[] => {
  const { applicant, unit, number, phase, school, metres, choices, overflow } = explanation;
  const { labels } = words;
  const place = school === null ? labels.nowhere : `${school}, ${metres} ${labels.metres}`;
  const phaseLabel = phase === 'unplaced' ? labels.unplaced : labels[phase];
  return [
    `${labels.child} ${applicant}: ${phaseLabel}, ${place}`,
    `${labels.unit} ${unit}, ${labels.number} ${number}`,
    ...choices.map((choice, i) => `${i + 1}. ${choice.school}: ${choiceText(choice, words)}`),
    ...optionLine(labels.overflowOwn, overflow?.own ?? null, words),
    ...optionLine(labels.overflowNext, overflow?.next ?? null, words),
    ...changerLines(changersOf(explanation), words),
  ];
};
