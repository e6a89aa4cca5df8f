import { staff } from '../content/staff.ts';
import { Queue, QueueFilter } from '../desk/queue.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/words.ts';
import { schoolDesk } from './api.ts';

export const ReviewPage = ({ season, state }: { season: string; state: string }) => {
  const { queue: words } = useWords(staff);
  return (
    <Page title={words.title} wide>
      <QueueFilter season={season} state={state} />
      <Queue desk={schoolDesk} season={season} state={state} reason="review" />
    </Page>
  );
};
