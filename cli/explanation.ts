import type {
  ChoiceExplanation,
  Explanation,
  GoalVector,
  Key,
  Option,
} from '../shared/allocation/index.ts';
import type { Words } from './wording/index.ts';

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

/** What `explain` found, a line a fact; no name, nothing but ids and numbers. */
export const explanationLines = (
  { applicant, unit, number, phase, school, metres, choices, overflow, nearest }: Explanation,
  words: Words,
): readonly string[] => {
  const { labels } = words;
  const place = school === null ? labels.nowhere : `${school}, ${metres} ${labels.metres}`;
  const phaseLabel = phase === 'unplaced' ? labels.unplaced : labels[phase];
  return [
    `${labels.child} ${applicant}: ${phaseLabel}, ${place}`,
    `${labels.unit} ${unit}, ${labels.number} ${number}`,
    ...choices.map((choice, i) => `${i + 1}. ${choice.school}: ${choiceText(choice, words)}`),
    ...optionLine(labels.overflowOwn, overflow?.own ?? null, words),
    ...optionLine(labels.overflowNext, overflow?.next ?? null, words),
    ...(nearest === null
      ? []
      : [
          `${labels.nearest} ${nearest.school}, ${labels.pool} ${nearest.pool}: ${labels[nearest.criterion]} +${nearest.by}`,
        ]),
  ];
};
