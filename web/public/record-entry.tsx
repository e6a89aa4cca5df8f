import type { Fields } from '../../shared/proof/signed-text.ts';
import { common } from '../content/common.ts';
import { record } from '../content/record.ts';
import { SummaryList } from '../kit/lists.tsx';
import { Tag } from '../kit/notice.tsx';
import { Table } from '../kit/table.tsx';
import { momentOf } from '../kit/time.ts';
import { wordOf } from '../kit/wording.ts';
import { useLanguage, useWords } from '../kit/words.ts';
import { hashesOf, sentencesOf, textIn, witnessesIn } from './announced.ts';
import type { Entry } from './read-record.ts';

type WitnessesProps = { readonly payload: Fields; readonly named: Fields };

/** With the announcement of the witnesses their commitments, with the later ones what was revealed. */
const Witnesses = ({ payload, named }: WitnessesProps) => {
  const words = useWords(record);
  const kind = textIn(payload, 'kind');
  if (kind !== 'witnesses' && kind !== 'seed' && kind !== 'void') return null;
  const hash = (value: string) => <span class="hash">{value}</span>;
  return (
    <Table
      caption={words.witness}
      captionUnseen
      rows={witnessesIn(kind === 'witnesses' ? payload : named, payload)}
      keyOf={({ name, commitment }) => `${name} ${commitment}`}
      empty=""
      columns={[
        { title: words.witness, cell: ({ name }) => name },
        kind === 'witnesses'
          ? { title: words.commitment, cell: ({ commitment }) => hash(commitment) }
          : {
              title: words.nonce,
              cell: ({ nonce }) => (nonce ? hash(nonce) : <b>{words.notRevealed}</b>),
            },
      ]}
    />
  );
};

type EntryProps = {
  readonly entry: Entry;
  /** the witnesses as announced in the same run */
  readonly named: Fields;
};

/** One announcement: what happened and when, whether it is genuine, and what it fixed. */
export const RecordEntry = ({ entry, named }: EntryProps) => {
  const words = useWords(record);
  const { list } = useWords(common);
  const language = useLanguage();
  const { payload, sound, follows } = entry;
  const at = textIn(payload, 'at');
  const rows = hashesOf(payload, words).map(({ label, value }) => ({
    label,
    value: <span class="hash">{value}</span>,
  }));
  return (
    <li class={sound && follows !== false ? 'done' : 'wrong'}>
      <b>{wordOf(words.kinds, textIn(payload, 'kind'))}</b>
      <p class="soft">
        {at === '' ? '' : `${momentOf(at, language)} · `}
        {words.sequence(Number(payload['sequence']))}{' '}
        <Tag text={sound ? words.valid : words.invalid} colour={sound ? 'green' : 'red'} />
      </p>
      {sentencesOf(payload, { words, list, named }).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Witnesses payload={payload} named={named} />
      {follows !== null && <p>{follows ? words.seedFollows : words.seedDiffers}</p>}
      {rows.length > 0 && (
        <details>
          <summary>{words.details}</summary>
          <SummaryList rows={rows} />
        </details>
      )}
    </li>
  );
};
