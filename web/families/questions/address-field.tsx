import { TextArea } from '../../kit/fields.tsx';
import { type FieldsProps, textIn } from './question.ts';

type AddressFieldProps = FieldsProps & { readonly label: string; readonly hint?: string };

export const AddressField = ({ values, set, faults, words, label, hint }: AddressFieldProps) => (
  <TextArea
    name="address"
    label={label}
    hint={hint ?? words.addressHint}
    value={textIn(values, 'address')}
    onValue={(value) => set('address', value)}
    autoComplete="street-address"
    rows={2}
    maxLength={120}
    fault={faults['address']}
  />
);
