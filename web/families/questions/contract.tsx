import { compactUpper, tidyAddress } from '../../../shared/domain/identity/index.ts';
import { TextField } from '../../kit/fields.tsx';
import { AddressField } from './address-field.tsx';
import { claimQuestion } from './claim-question.ts';
import { type FieldsProps, textIn } from './question.ts';
import { least } from './rules.ts';

const ContractFields = (props: FieldsProps) => {
  const { values, set, faults, words } = props;
  const text = words.claims.contract;
  return (
    <>
      <TextField
        name="number"
        label={text.number}
        hint={text.numberHint}
        value={textIn(values, 'number')}
        onValue={(value) => set('number', value)}
        maxLength={60}
        fault={faults['number']}
      />
      <TextField
        name="estate"
        label={text.estate}
        value={textIn(values, 'estate')}
        onValue={(value) => set('estate', value)}
        maxLength={60}
        fault={faults['estate']}
      />
      <AddressField {...props} label={text.address} />
    </>
  );
};

export const contractQuestion = claimQuestion({
  kind: 'contract',
  rules: () => ({ number: least(3), estate: least(2), address: least(4) }),
  values: ({ number, estate, address }) => ({ number, estate, address }),
  claim: (values) => ({
    kind: 'contract',
    number: compactUpper(textIn(values, 'number')),
    estate: tidyAddress(textIn(values, 'estate')),
    address: tidyAddress(textIn(values, 'address')),
  }),
  Fields: ContractFields,
  rows: ({ number, estate, address }, { claims }) => [
    { label: claims.contract.number, value: number },
    { label: claims.contract.estate, value: estate },
    { label: claims.contract.address, value: address },
  ],
});
