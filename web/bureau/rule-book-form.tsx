import { useState } from 'preact/hooks';
import type * as z from 'zod';
import type { ruleFault } from '../../shared/contract/bureau-views.ts';
import { bureau } from '../content/bureau.ts';
import { ruleFaults } from '../content/rule-faults.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { Notice } from '../kit/notice.tsx';
import { Table } from '../kit/table.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { filled, wordOf } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import { FileField } from './file-field.tsx';
import { decoded, parsedJson, seasonOf } from './read-file.ts';

type Fault = z.infer<typeof ruleFault>;

/** The lines of the file; what finds them comes only when there is something to find. */
const withLines = async (text: string, faults: readonly Fault[]): Promise<readonly Fault[]> => {
  if (faults.length === 0) return faults;
  const { jsonLines, lineOf } = await import('../../shared/domain/rule-book/json-lines.ts');
  const where = jsonLines(text);
  return faults.map((fault) => ({ ...fault, line: lineOf(where, fault.path) }));
};

const Faults = ({ faults }: { faults: readonly Fault[] }) => {
  const { rules: words } = useWords(bureau);
  const wording = useWords(ruleFaults);
  return (
    <Table
      caption={words.faults(faults.length)}
      rows={faults}
      keyOf={({ path, code }) => `${path} ${code}`}
      empty=""
      columns={[
        {
          title: words.place,
          cell: ({ path, line }) => (
            <>
              <code>{path === '' ? '/' : path}</code>
              {line !== undefined && ` ${words.line(line)}`}
            </>
          ),
        },
        {
          title: words.fault,
          cell: ({ code, facts }) => filled(wordOf(wording, code), facts ?? {}),
        },
      ]}
    />
  );
};

const Publish = ({ book }: { book: unknown }) => {
  const { rules: words } = useWords(bureau);
  const season = seasonOf(book);
  const [published, setPublished] = useState<string | null>(null);
  const publish = useAction(
    () => bureauApi('publishRuleBook', { params: { season: season ?? '' }, body: book }),
    (answer) => setPublished(`${words.published(answer.season, answer.version)} ${answer.hash}`),
  );
  if (season === null) return <Notice kind="bad">{words.noSeason}</Notice>;
  if (published !== null) {
    return (
      <Notice kind="good" live>
        <p class="hash">{published}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="good" live>
        <p>{words.passes}</p>
      </Notice>
      <TroubleNotice problem={publish.problem} />
      <Buttons>
        <Button text={words.publish} busy={publish.busy} onPress={publish.run} />
      </Buttons>
    </>
  );
};

/** A file is read in the browser, checked by the server, and published only as it was checked. */
export const RuleBookForm = () => {
  const { rules: words } = useWords(bureau);
  const [book, setBook] = useState<unknown>(null);
  const [text, setText] = useState('');
  const [unread, setUnread] = useState<string | null>(null);
  const [found, setFound] = useState<{ passes: boolean; faults: readonly Fault[] } | null>(null);
  const check = useAction(
    () => bureauApi('checkRuleBook', { body: book }),
    ({ passes, faults }) => {
      void withLines(text, faults).then((placed) => setFound({ passes, faults: placed }));
    },
  );
  const choose = async (file: File) => {
    const content = decoded(await file.arrayBuffer());
    const parsed = parsedJson(content);
    setText(content);
    setFound(null);
    setUnread(parsed.ok ? null : words.notJson(parsed.line));
    setBook(parsed.ok ? parsed.value : null);
  };
  return (
    <section class="card">
      <h2>{words.bookTitle}</h2>
      <p>{words.bookText}</p>
      <FileField
        name="book"
        label={words.bookFile}
        accept=".json,application/json"
        onFile={(file) => void choose(file)}
      />
      {unread !== null && (
        <Notice kind="bad" live>
          <p>{unread}</p>
        </Notice>
      )}
      <TroubleNotice problem={check.problem} />
      {book !== null && found === null && (
        <Buttons>
          <Button text={words.check} busy={check.busy} onPress={check.run} />
        </Buttons>
      )}
      {found !== null && !found.passes && <Faults faults={found.faults} />}
      {found?.passes && <Publish book={book} />}
    </section>
  );
};
