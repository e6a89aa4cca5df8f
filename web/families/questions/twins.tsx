import type { ApplicationView } from '../../../shared/contract/views.ts';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import { checkPersonNumber } from '../../../shared/domain/identity/index.ts';
import { Radios, TextField } from '../../kit/fields.tsx';
import { useLoad } from '../../kit/load.ts';
import { Await } from '../../kit/trouble.tsx';
import { ownChildren } from './own-children.ts';
import {
  type Context,
  chosenCategory,
  type FieldsProps,
  type Question,
  schoolName,
  textIn,
  type Values,
} from './question.ts';
import { choice, faultsIn, form, idNumber, numberOf, type Rules } from './rules.ts';
import { SiblingFields } from './sibling.tsx';
import { bindTwins } from './twin-binding.ts';

const saysTwin = (values: Values) => ['yes', 'both'].includes(textIn(values, 'twins'));
const saysElder = (values: Values) => ['elder', 'both'].includes(textIn(values, 'twins'));

/** Where the category itself asks for a sibling there is a page of its own. */
const offersElder = (context: Context): boolean =>
  context.season.siblingsFirst && chosenCategory(context)?.asks.includes('sibling') !== true;

type TwinProps = FieldsProps & { readonly others: readonly ApplicationView[] };

const Typed = ({ values, set, faults, words }: FieldsProps) => (
  <TextField
    name="twinIdNumber"
    label={words.twins.idNumber}
    hint={words.twins.hint}
    value={textIn(values, 'twinIdNumber')}
    onValue={(value) => set('twinIdNumber', value)}
    maxLength={60}
    narrow
    fault={faults['twinIdNumber']}
  />
);

/** A child who applies from this phone already is chosen by name. */
const Twin = (props: TwinProps) => {
  const { values, set, faults, words, others } = props;
  const named = textIn(values, 'twinIdNumber');
  const known = others.some(({ answers }) => answers.child.idNumber === named);
  const typed = textIn(values, 'typed') === 'yes' || (named !== '' && !known);
  if (others.length === 0) return <Typed {...props} />;
  return (
    <>
      <Radios
        name={typed ? 'twinOf' : 'twinIdNumber'}
        label={words.twins.which}
        value={typed ? 'typed' : named}
        onValue={(value) => {
          set('typed', value === 'typed' ? 'yes' : '');
          set('twinIdNumber', value === 'typed' ? '' : value);
        }}
        options={[
          ...others.map(({ answers: { child } }) => ({ value: child.idNumber, text: child.name })),
          { value: 'typed', text: words.twins.another },
        ]}
        fault={typed ? undefined : faults['twinIdNumber']}
      />
      {typed && <Typed {...props} />}
    </>
  );
};

const TwinFields = (props: FieldsProps) => {
  const { season, answers } = props;
  const load = useLoad(() => ownChildren(season.id, answers.child.idNumber), 'own-children');
  return <Await load={load}>{(others) => <Twin {...props} others={others} />}</Await>;
};

const optionsFor = (context: Context): readonly ('no' | 'yes' | 'elder' | 'both')[] => {
  const elder = offersElder(context);
  if (!context.season.twins) return ['no', 'elder'];
  return elder ? ['no', 'elder', 'yes', 'both'] : ['no', 'yes'];
};

const TwinsFields = (props: FieldsProps) => {
  const { values, set, faults, words } = props;
  return (
    <>
      <Radios
        name="twins"
        label={words.twins.label}
        value={textIn(values, 'twins')}
        onValue={(value) => set('twins', value)}
        options={optionsFor(props).map((value) => ({ value, text: words.twins[value] }))}
        fault={faults['twins']}
      />
      {saysElder(values) && offersElder(props) && <SiblingFields {...props} />}
      {saysTwin(values) && <TwinFields {...props} />}
    </>
  );
};

const rulesFor = (values: Values, context: Context): Rules => ({
  twins: choice,
  ...(saysElder(values) && offersElder(context) ? { idNumber, school: choice } : {}),
  ...(saysTwin(values)
    ? { twinIdNumber: form((text) => checkPersonNumber(text, context.answers.child.paper)) }
    : {}),
});

const withElder = (answers: Answers, values: Values, context: Context): Answers => {
  if (!offersElder(context)) return answers;
  const claims = answers.claims.filter(({ kind }) => kind !== 'sibling');
  if (!saysElder(values)) return { ...answers, claims };
  const sibling = {
    kind: 'sibling',
    idNumber: numberOf(textIn(values, 'idNumber')),
    school: textIn(values, 'school'),
  } as const;
  return { ...answers, claims: [...claims, sibling] };
};

const elderOf = ({ claims }: Answers) => claims.find((claim) => claim.kind === 'sibling');

/** Brothers and sisters: for most families one answer. */
export const twinsQuestion: Question = {
  path: 'twins',
  asked: (context) => context.season.twins || offersElder(context),
  optional: true,
  title: (words) => words.twins.title,
  lead: (words) => words.twins.lead,
  values: (answers) => {
    const { twinIdNumber } = answers;
    const elder = elderOf(answers);
    if (twinIdNumber === undefined && elder === undefined) return {};
    const alone = twinIdNumber === undefined ? 'elder' : 'yes';
    return {
      twins: twinIdNumber !== undefined && elder !== undefined ? 'both' : alone,
      ...(twinIdNumber === undefined ? {} : { twinIdNumber }),
      ...(elder === undefined ? {} : { idNumber: elder.idNumber, school: elder.school }),
    };
  },
  Fields: TwinsFields,
  read: (values, context) => {
    const faults = faultsIn(values, rulesFor(values, context));
    if (faults.length > 0) return { ok: false, faults };
    const { twinIdNumber: _before, ...others } = context.answers;
    const answers = withElder(others, values, context);
    const twinIdNumber = numberOf(textIn(values, 'twinIdNumber'));
    return { ok: true, answers: saysTwin(values) ? { ...answers, twinIdNumber } : answers };
  },
  rows: (context, words, local) => {
    const { twinIdNumber } = context.answers;
    const elder = offersElder(context) ? elderOf(context.answers) : undefined;
    return [
      { label: words.twins.row, value: twinIdNumber ?? words.twins.none },
      ...(elder === undefined
        ? []
        : [
            { label: words.claims.sibling.idNumber, value: elder.idNumber },
            {
              label: words.claims.sibling.school,
              value: local(schoolName(context.season, elder.school)),
            },
          ]),
    ];
  },
  afterSave: bindTwins,
};
