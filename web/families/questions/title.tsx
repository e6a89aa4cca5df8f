import type { Claim } from '../../../shared/domain/application/answers.ts';
import { normalizeTitleNumber, tidyAddress } from '../../../shared/domain/identity/index.ts';
import { Radios, TextField } from '../../kit/fields.tsx';
import { AddressField } from './address-field.tsx';
import { claimQuestion, sameAddress } from './claim-question.ts';
import { type Context, chosenCategory, type FieldsProps, textIn, type Values } from './question.ts';
import { choice, idNumber, least, numberOf, titleNumber } from './rules.ts';

type Holder = Extract<Claim, { kind: 'title' }>['holder'];

const both: readonly Holder[] = ['parent', 'grandparent'];

const allowed = (context: Context): readonly Holder[] =>
  chosenCategory(context)?.titleHolders ?? both;

/** Asked where the category leaves it open. */
const holderIn = (values: Values, context: Context): Holder | undefined => {
  const [only, ...others] = allowed(context);
  return others.length === 0 ? only : both.find((one) => one === textIn(values, 'holder'));
};

const TitleFields = (props: FieldsProps) => {
  const { values, set, faults, words } = props;
  const text = words.claims.title;
  const choice = allowed(props);
  const holder = holderIn(values, props);
  return (
    <>
      {choice.length > 1 ? (
        <Radios
          name="holder"
          label={text.holder}
          value={textIn(values, 'holder')}
          onValue={(value) => set('holder', value)}
          options={choice.map((value) => ({ value, text: text.holders[value] }))}
          fault={faults['holder']}
        />
      ) : (
        holder !== undefined && <p>{text.heldBy[holder]}</p>
      )}
      {holder === 'grandparent' && (
        <TextField
          name="holderIdNumber"
          label={text.holderIdNumber}
          hint={words.idNumberHint}
          value={textIn(values, 'holderIdNumber')}
          onValue={(value) => set('holderIdNumber', value)}
          maxLength={60}
          narrow
          fault={faults['holderIdNumber']}
        />
      )}
      <TextField
        name="number"
        label={text.number}
        hint={text.numberHint}
        value={textIn(values, 'number')}
        onValue={(value) => set('number', value)}
        maxLength={80}
        fault={faults['number']}
      />
      <AddressField
        {...props}
        label={text.address}
        {...(sameAddress(props, 'title').address === undefined ? {} : { hint: text.addressHint })}
      />
    </>
  );
};

export const titleQuestion = claimQuestion({
  kind: 'title',
  rules: (values, context) => ({
    ...(allowed(context).length > 1 ? { holder: choice } : {}),
    // a grandparent's title is found by the grandparent's number
    ...(holderIn(values, context) === 'grandparent' ? { holderIdNumber: idNumber } : {}),
    number: titleNumber,
    address: least(4),
  }),
  values: ({ number, address, holder, holderIdNumber }) => ({
    number,
    address,
    holder,
    holderIdNumber: holderIdNumber ?? '',
  }),
  claim: (values, context) => {
    const holder = holderIn(values, context) ?? 'parent';
    return {
      kind: 'title',
      number: normalizeTitleNumber(textIn(values, 'number')),
      address: tidyAddress(textIn(values, 'address')),
      holder,
      ...(holder === 'grandparent'
        ? { holderIdNumber: numberOf(textIn(values, 'holderIdNumber')) }
        : {}),
    };
  },
  Fields: TitleFields,
  rows: ({ number, address, holder, holderIdNumber }, { claims }) => [
    { label: claims.title.holder, value: claims.title.holders[holder] },
    ...(holderIdNumber === undefined
      ? []
      : [{ label: claims.title.holderIdNumber, value: holderIdNumber }]),
    { label: claims.title.number, value: number },
    { label: claims.title.address, value: address },
  ],
});
