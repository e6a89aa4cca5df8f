import { draftWords } from '../content/drafts.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, LinkButton } from '../kit/buttons.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/words.ts';
import { leave } from './leave.ts';

/** Asked where signing out would lose words that have not reached the server. */
export const LeavePage = () => {
  const { leave: words } = useWords(draftWords);
  const action = useAction(
    async () => {
      await leave();
      return { ok: true as const, value: null };
    },
    () => {},
  );
  return (
    <Page title={words.title}>
      <p>{words.text}</p>
      <Buttons>
        <LinkButton path="/" text={words.stay} />
        <Button kind="warn" text={words.leave} busy={action.busy} onPress={action.run} />
      </Buttons>
    </Page>
  );
};
