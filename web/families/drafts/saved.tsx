import type { ApplicationView } from '../../../shared/contract/views.ts';
import { draftWords } from '../../content/drafts.ts';
import { questionWords } from '../../content/questions.ts';
import { timeOf } from '../../kit/time.ts';
import { useWords } from '../../kit/words.ts';
import { outbox } from './drafts.ts';

/** Where the words of this application are: with the server, and since when; or on this phone. */
export const Saved = ({ application }: { application: ApplicationView }) => {
  const words = useWords(questionWords);
  const { waiting, waitingHere } = useWords(draftWords);
  const draft = outbox.find(application);
  if (draft?.problem?.code !== 'offline' || draft.entries.length === 0)
    return <small class="number">{words.saved(timeOf(application.updatedAt))}</small>;
  return <small>{draft.kept ? waiting : waitingHere}</small>;
};
