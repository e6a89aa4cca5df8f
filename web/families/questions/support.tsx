import type { Support } from '../../../shared/domain/application/answers.ts';
import { withoutDashes } from '../../../shared/domain/identity/index.ts';
import { Radios, TextField } from '../../kit/fields.tsx';
import { type FieldsProps, type Question, textIn, type Values } from './question.ts';
import { disabilityCard, faultsIn, optional } from './rules.ts';

const wishes: readonly Support['wish'][] = ['regular-class', 'special-school', 'at-home', 'advice'];

const isNeeded = (values: Values): boolean => textIn(values, 'support') === 'yes';

const SupportFields = ({ values, set, faults, words }: FieldsProps) => {
  const text = words.support;
  return (
    <>
      <Radios
        name="support"
        label={text.label}
        value={textIn(values, 'support')}
        onValue={(value) => set('support', value)}
        options={[
          { value: 'no', text: text.no },
          { value: 'yes', text: text.yes },
        ]}
      />
      {isNeeded(values) && (
        <>
          <Radios
            name="wish"
            label={text.wish}
            value={textIn(values, 'wish') || 'advice'}
            onValue={(value) => set('wish', value)}
            options={wishes.map((value) => ({ value, ...text.wishes[value] }))}
          />
          <TextField
            name="card"
            label={text.card}
            hint={text.cardHint}
            value={textIn(values, 'card')}
            onValue={(value) => set('card', value)}
            maxLength={60}
            fault={faults['card']}
          />
        </>
      )}
      <p class="soft">{text.whoSees}</p>
    </>
  );
};

/** Asked of everybody, answered by whoever wants to; it decides nothing about the place. */
export const supportQuestion: Question = {
  path: 'support',
  asked: () => true,
  optional: true,
  title: (words) => words.support.title,
  lead: (words) => words.support.lead,
  values: ({ support }) =>
    support === undefined ? {} : { support: 'yes', wish: support.wish, card: support.card ?? '' },
  Fields: SupportFields,
  read: (values, { answers }) => {
    const { support: _before, ...others } = answers;
    if (!isNeeded(values)) return { ok: true, answers: others };
    const faults = faultsIn(values, { card: optional(disabilityCard) });
    if (faults.length > 0) return { ok: false, faults };
    const wish = wishes.find((one) => one === textIn(values, 'wish')) ?? 'advice';
    const card = withoutDashes(textIn(values, 'card'));
    return {
      ok: true,
      answers: { ...others, support: { wish, ...(card === '' ? {} : { card }) } },
    };
  },
  rows: ({ answers: { support } }, { support: text }) =>
    support === undefined
      ? [{ label: text.row, value: text.none }]
      : [
          { label: text.row, value: text.wishes[support.wish].text },
          ...(support.card === undefined ? [] : [{ label: text.card, value: support.card }]),
        ],
};
