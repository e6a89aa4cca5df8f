import type { RunView } from '../../shared/contract/bureau-views.ts';
import { bureau } from '../content/bureau.ts';
import { publicPages } from '../content/public.ts';
import { Tag } from '../kit/notice.tsx';
import { Table } from '../kit/table.tsx';
import { wordOf } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';

/** What the independent verifier found, property by property, in the words of the public page. */
export const Verified = ({ run }: { run: Pick<RunView, 'verified'> }) => {
  const { runs: words } = useWords(bureau);
  const shown = useWords(publicPages);
  return (
    <Table
      caption={words.verified}
      rows={run.verified}
      keyOf={({ property }) => property}
      empty=""
      columns={[
        {
          title: shown.property,
          cell: ({ property }) => `${property} ${wordOf(shown.properties, property)}`,
        },
        {
          title: shown.outcome,
          cell: ({ holds }) => (
            <Tag text={holds ? shown.holds : shown.fails} colour={holds ? 'green' : 'red'} />
          ),
        },
      ]}
    />
  );
};
