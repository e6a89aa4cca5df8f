import type { FactKind } from '../../shared/domain/evidence/facts.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { staff } from '../content/staff.ts';
import type { Faults } from '../kit/faults.tsx';
import { DateField, Radios, Select, TextField } from '../kit/fields.tsx';
import { useWords } from '../kit/words.ts';
import { type Judged, type ShownField, shownFields } from './shown.ts';

type JudgeProps = {
  readonly kind: FactKind;
  readonly judged: Judged;
  readonly set: (name: string, value: string) => void;
  readonly faults: Faults;
};

type FieldProps = JudgeProps & { readonly field: ShownField };

const useOptions = (): Readonly<
  Partial<Record<ShownField, readonly { value: string; text: string }[]>>
> => {
  const { decision: words } = useWords(staff);
  const { yes, no } = useWords(common);
  const listed = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));
  const truth = [
    { value: 'yes', text: yes },
    { value: 'no', text: no },
  ];
  return {
    holder: listed(words.holders),
    use: listed(words.uses),
    household: listed(words.households),
    withParent: truth,
    inDistrict: truth,
    delayedEstate: truth,
    locked: truth,
  };
};

const ShownInput = ({ kind, field, judged, set, faults }: FieldProps) => {
  const { decision: words } = useWords(staff);
  const options = useOptions()[field];
  const name = `${kind}.${field}`;
  const props = {
    name,
    label: words.shown[field],
    value: judged[name] ?? '',
    onValue: (value: string) => set(name, value),
    fault: faults[name],
  };
  if (options !== undefined) return <Select {...props} options={options} empty={words.unknown} />;
  if (field === 'share') return <TextField {...props} inputMode="numeric" maxLength={3} narrow />;
  return <DateField {...props} />;
};

/** One fact: proved or not, and if proved what the document shows. */
export const Judge = (props: JudgeProps) => {
  const { kind, judged, set, faults } = props;
  const { decision: words } = useWords(staff);
  const wording = useWords(codes);
  return (
    <div class="card">
      <Radios
        name={kind}
        label={words.fact(wording.facts[kind])}
        value={judged[kind] ?? ''}
        onValue={(value) => set(kind, value)}
        fault={faults[kind]}
        options={[
          { value: 'proved', text: words.proved },
          { value: 'refuted', text: words.refuted },
          { value: '', text: words.open },
        ]}
      />
      {judged[kind] === 'proved' && (
        <div class="pair">
          {shownFields[kind].map((field) => (
            <ShownInput key={field} {...props} field={field} />
          ))}
        </div>
      )}
    </div>
  );
};
