import { Radios, TextField } from '../../kit/fields.tsx';
import { AddressField } from './address-field.tsx';
import { claimQuestion } from './claim-question.ts';
import { type FieldsProps, textIn } from './question.ts';
import { idNumber, least, optional, required, titleNumber } from './rules.ts';

const TitleFields = (props: FieldsProps) => {
  const { values, set, faults, words } = props;
  const text = words.claims.title;
  const byGrandparent = textIn(values, 'holder') === 'grandparent';
  return (
    <>
      <Radios
        name="holder"
        label={text.holder}
        value={textIn(values, 'holder')}
        onValue={(value) => set('holder', value)}
        options={[
          { value: 'parent', text: text.holders.parent },
          { value: 'grandparent', text: text.holders.grandparent },
        ]}
        fault={faults['holder']}
      />
      {byGrandparent && (
        <TextField
          name="holderIdNumber"
          label={text.holderIdNumber}
          hint={words.idNumberHint}
          value={textIn(values, 'holderIdNumber')}
          onValue={(value) => set('holderIdNumber', value)}
          maxLength={30}
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
        maxLength={60}
        fault={faults['number']}
      />
      <AddressField {...props} label={text.address} />
    </>
  );
};

export const titleQuestion = claimQuestion({
  kind: 'title',
  rules: (values) => ({
    holder: required,
    // a grandparent's title is found by the grandparent's number
    holderIdNumber: textIn(values, 'holder') === 'grandparent' ? idNumber : optional(idNumber),
    number: titleNumber,
    address: least(4),
  }),
  values: ({ number, address, holder, holderIdNumber }) => ({
    number,
    address,
    holder,
    holderIdNumber: holderIdNumber ?? '',
  }),
  claim: (values) => {
    const holder = textIn(values, 'holder') === 'grandparent' ? 'grandparent' : 'parent';
    return {
      kind: 'title',
      number: textIn(values, 'number').trim(),
      address: textIn(values, 'address').trim(),
      holder,
      ...(holder === 'grandparent'
        ? { holderIdNumber: textIn(values, 'holderIdNumber').trim() }
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
