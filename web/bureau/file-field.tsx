import { fieldId } from '../kit/fields.tsx';

type FileFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

export const FileField = ({ name, label, hint, accept, onFile }: FileFieldProps) => (
  <div class="field">
    <label class="label" for={fieldId(name)}>
      {label}
    </label>
    {hint !== undefined && (
      <p class="hint" id={`${fieldId(name)}-hint`}>
        {hint}
      </p>
    )}
    <input
      class="input"
      id={fieldId(name)}
      type="file"
      accept={accept}
      {...(hint === undefined ? {} : { 'aria-describedby': `${fieldId(name)}-hint` })}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        if (file !== undefined) onFile(file);
      }}
    />
  </div>
);
