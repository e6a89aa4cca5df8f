import { tidyAddress } from '../../../shared/domain/identity/index.ts';
import { AddressField } from './address-field.tsx';
import { claimQuestion } from './claim-question.ts';
import { textIn } from './question.ts';
import { least } from './rules.ts';

export const hukouQuestion = claimQuestion({
  kind: 'hukou',
  rules: () => ({ address: least(4) }),
  values: ({ address }) => ({ address }),
  claim: (values) => ({ kind: 'hukou', address: tidyAddress(textIn(values, 'address')) }),
  Fields: (props) => <AddressField {...props} label={props.words.claims.hukou.address} />,
  rows: ({ address }, words) => [{ label: words.claims.hukou.address, value: address }],
});
