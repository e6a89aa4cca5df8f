import type { RunView } from '../../shared/contract/bureau-views.ts';
import { ceremony } from '../content/ceremony.ts';
import { Table } from '../kit/table.tsx';
import { useWords } from '../kit/words.ts';

type Shown = Pick<RunView, 'witnesses' | 'nonces' | 'state'>;

/** The witnesses in the order in which they count, and what each made public. */
export const WitnessTable = ({ run }: { run: Shown }) => {
  const words = useWords(ceremony);
  if (run.witnesses.length === 0) return null;
  const revealed = (index: number) => {
    if (run.nonces.length === 0) return words.notYet;
    const nonce = run.nonces[index] ?? null;
    return nonce === null ? <b>{words.notRevealed}</b> : <span class="hash">{nonce}</span>;
  };
  return (
    <Table
      caption={words.revealed}
      rows={run.witnesses.map((witness, index) => ({ ...witness, index }))}
      keyOf={({ index }) => String(index)}
      empty=""
      columns={[
        { title: words.revealedColumns.name, cell: ({ name }) => name },
        {
          title: words.revealedColumns.commitment,
          cell: ({ commitment }) => <span class="hash">{commitment}</span>,
        },
        { title: words.revealedColumns.nonce, cell: ({ index }) => revealed(index) },
      ]}
    />
  );
};
