import { useState } from 'preact/hooks';
import type * as z from 'zod';
import type { extractKind } from '../../shared/contract/bureau-views.ts';
import type { FieldFault } from '../../shared/domain/outcome.ts';
import { bureau } from '../content/bureau.ts';
import { ruleFaults } from '../content/rule-faults.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { Table } from '../kit/table.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { filled, wordOf } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import { FileField } from './file-field.tsx';
import { decoded } from './read-file.ts';

type Kind = z.infer<typeof extractKind>;

const RowFaults = ({ fields }: { fields: readonly FieldFault[] }) => {
  const { rules: words } = useWords(bureau);
  const wording = useWords(ruleFaults);
  return (
    <Table
      caption={words.rowFaults(fields.length)}
      rows={fields}
      keyOf={({ path, code }) => `${path} ${code}`}
      empty=""
      columns={[
        { title: words.row, figure: true, cell: ({ facts }) => facts?.['row'] ?? '–' },
        { title: words.field, cell: ({ facts }) => <code>{facts?.['field'] ?? '–'}</code> },
        {
          title: words.fault,
          cell: ({ code, facts }) => filled(wordOf(wording, code), facts ?? {}),
        },
      ]}
    />
  );
};

/** The whole file or nothing; what is wrong is told row by row. */
export const ExtractForm = () => {
  const { rules: words } = useWords(bureau);
  const [kind, setKind] = useState<Kind>('households');
  const [text, setText] = useState<string | null>(null);
  const [imported, setImported] = useState<string | null>(null);
  const action = useAction(
    () => bureauApi('importExtract', { params: { kind }, body: text ?? '' }),
    ({ kind: taken, rows }) => {
      setImported(words.imported(words.kinds[taken], rows));
      setText(null);
    },
  );
  const isKind = (value: string): value is Kind => Object.hasOwn(words.kinds, value);
  const choose = async (file: File) => {
    setImported(null);
    action.clear();
    setText(decoded(await file.arrayBuffer()));
  };
  const { problem } = action;
  const noCsv = problem?.facts['fault'] === 'csv-form' ? Number(problem.facts['row'] ?? 0) : null;
  return (
    <section class="card">
      <h2>{words.extractsTitle}</h2>
      <p>{words.extractsText}</p>
      <Select
        name="kind"
        label={words.kind}
        value={kind}
        onValue={(value) => {
          if (isKind(value)) setKind(value);
        }}
        options={Object.entries(words.kinds).map(([value, name]) => ({ value, text: name }))}
      />
      <FileField
        name="extract"
        label={words.extractFile}
        hint={words.extractHint}
        accept=".csv,text/csv"
        onFile={(file) => void choose(file)}
      />
      <TroubleNotice problem={problem} />
      {noCsv !== null && <p>{words.csvFault(noCsv)}</p>}
      {problem !== null && problem.fields.length > 0 && <RowFaults fields={problem.fields} />}
      {imported !== null && (
        <Notice kind="good" live>
          <p>{imported}</p>
        </Notice>
      )}
      {text !== null && (
        <Buttons>
          <Button text={words.import} busy={action.busy} onPress={action.run} />
        </Buttons>
      )}
    </section>
  );
};
