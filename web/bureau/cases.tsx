import { bureau } from '../content/bureau.ts';
import { Queue, QueueFilter } from '../desk/queue.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/words.ts';
import { bureauDesk } from './api.ts';

export const CasesPage = ({ season, state }: { season: string; state: string }) => {
  const { cases: words } = useWords(bureau);
  return (
    <Page title={words.title} wide>
      <QueueFilter season={season} state={state} />
      <Queue desk={bureauDesk} season={season} state={state} reason="review" />
    </Page>
  );
};
