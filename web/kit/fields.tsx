import type { ComponentChildren } from 'preact';

/** What every field shows: its label, a hint, and the fault that the server or the page found. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
};

/** a field's element id; error summaries link to it */
export const fieldId = (name: string): string => `f-${name.replaceAll('.', '-')}`;

const describedBy = ({ name, hint, fault }: FieldProps): { 'aria-describedby'?: string } => {
  const ids = [
    ...(hint === undefined ? [] : [`${fieldId(name)}-hint`]),
    ...(fault === undefined ? [] : [`${fieldId(name)}-fault`]),
  ];
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {};
};

const Beside = ({ name, hint, fault }: FieldProps) => (
  <>
    {hint !== undefined && (
      <p class="hint" id={`${fieldId(name)}-hint`}>
        {hint}
      </p>
    )}
    {fault !== undefined && (
      <p class="fault" id={`${fieldId(name)}-fault`}>
        {fault}
      </p>
    )}
  </>
);

const frame = (fault: string | undefined): string =>
  fault === undefined ? 'field' : 'field wrong';
const invalid = (fault: string | undefined): { 'aria-invalid'?: true } =>
  fault === undefined ? {} : { 'aria-invalid': true };

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly inputMode?: 'text' | 'numeric' | 'tel';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly narrow?: boolean;
  /** letters of one width, for what is compared digit by digit */
  readonly code?: boolean;
  /** stands under the input: what the page makes of it while it is typed */
  readonly children?: ComponentChildren;
};

export const TextField = (props: TextFieldProps) => {
  const { name, label, fault, value, onValue, maxLength, narrow, code } = props;
  return (
    <div class={frame(fault)}>
      <label class="label" for={fieldId(name)}>
        {label}
      </label>
      <Beside {...props} />
      <input
        class={['input', ...(narrow ? ['narrow'] : []), ...(code ? ['code'] : [])].join(' ')}
        id={fieldId(name)}
        name={name}
        type="text"
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        inputMode={props.inputMode ?? 'text'}
        autoComplete={props.autoComplete ?? 'off'}
        autocapitalize="none"
        spellcheck={false}
        maxLength={maxLength ?? 200}
        {...describedBy(props)}
        {...invalid(fault)}
      />
      {props.children}
    </div>
  );
};

type DateFieldProps = FieldProps & {
  readonly value: string;
  readonly onValue: (value: string) => void;
};

export const DateField = (props: DateFieldProps) => {
  const { name, label, fault, value, onValue } = props;
  return (
    <div class={frame(fault)}>
      <label class="label" for={fieldId(name)}>
        {label}
      </label>
      <Beside {...props} />
      <input
        class="input narrow"
        id={fieldId(name)}
        name={name}
        type="date"
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...describedBy(props)}
        {...invalid(fault)}
      />
    </div>
  );
};

type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly maxLength: number;
  /** one line that is longer than a phone is wide: shown on so many, and taken without breaks */
  readonly rows?: number;
  readonly autoComplete?: string;
};

export const TextArea = (props: TextAreaProps) => {
  const { name, label, fault, value, onValue, maxLength, rows, autoComplete } = props;
  const take = (field: HTMLTextAreaElement) => {
    if (rows !== undefined && field.value.includes('\n')) {
      // what is on the screen is what is kept
      field.value = field.value.replace(/\s*\n\s*/g, '');
    }
    onValue(field.value);
  };
  return (
    <div class={frame(fault)}>
      <label class="label" for={fieldId(name)}>
        {label}
      </label>
      <Beside {...props} />
      <textarea
        class="input"
        id={fieldId(name)}
        name={name}
        value={value}
        maxLength={maxLength}
        rows={rows}
        autoComplete={autoComplete}
        onInput={(event) => take(event.currentTarget)}
        {...describedBy(props)}
        {...invalid(fault)}
      />
    </div>
  );
};

export type Choice = { readonly value: string; readonly text: string; readonly hint?: string };

type ChoiceProps = FieldProps & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly options: readonly Choice[];
};

/** Native radios in a fieldset: arrow keys, screen readers and large touch areas come with them. */
export const Radios = (props: ChoiceProps & { readonly children?: ComponentChildren }) => {
  const { name, label, fault, value, onValue, options } = props;
  return (
    <fieldset class={frame(fault)} {...describedBy(props)}>
      <legend>{label}</legend>
      <Beside {...props} />
      {options.map((option, index) => (
        <label class={option.value === value ? 'option chosen' : 'option'} key={option.value}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span>
            {option.text}
            {option.hint !== undefined && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      {props.children}
    </fieldset>
  );
};

export const Select = (props: ChoiceProps & { readonly empty?: string }) => {
  const { name, label, fault, value, onValue, options, empty } = props;
  return (
    <div class={frame(fault)}>
      <label class="label" for={fieldId(name)}>
        {label}
      </label>
      <Beside {...props} />
      <select
        class="input"
        id={fieldId(name)}
        name={name}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        {...describedBy(props)}
        {...invalid(fault)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
};

type CheckboxProps = FieldProps & {
  readonly checked: boolean;
  readonly onValue: (checked: boolean) => void;
};

export const Checkbox = (props: CheckboxProps) => {
  const { name, label, hint, fault, checked, onValue } = props;
  return (
    <div class={frame(fault)}>
      {fault !== undefined && <Beside name={name} label={label} fault={fault} />}
      <label class={checked ? 'option chosen' : 'option'}>
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          checked={checked}
          onChange={(event) => onValue(event.currentTarget.checked)}
          {...(fault === undefined ? {} : { 'aria-describedby': `${fieldId(name)}-fault` })}
          {...invalid(fault)}
        />
        <span>
          {label}
          {hint !== undefined && <span class="hint">{hint}</span>}
        </span>
      </label>
    </div>
  );
};
