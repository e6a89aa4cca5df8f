import { tidyAddress } from '../../../shared/domain/identity/index.ts';
import { AddressField } from './address-field.tsx';
import { claimQuestion } from './claim-question.ts';
import { textIn } from './question.ts';
import { least } from './rules.ts';

export const permitQuestion = claimQuestion({
  kind: 'permit',
  rules: () => ({ address: least(4) }),
  values: ({ address }) => ({ address }),
  claim: (values) => ({ kind: 'permit', address: tidyAddress(textIn(values, 'address')) }),
  Fields: (props) => <AddressField {...props} label={props.words.claims.permit.address} />,
  rows: ({ address }, words) => [{ label: words.claims.permit.address, value: address }],
});
