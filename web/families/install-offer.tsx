import { draftWords } from '../content/drafts.ts';
import { Button } from '../kit/buttons.tsx';
import { useInstall } from '../kit/install.ts';
import { useWords } from '../kit/words.ts';

/** Where the browser can put the pages on the phone's first screen, a quiet offer to do so. */
export const InstallOffer = () => {
  const { install: words } = useWords(draftWords);
  const install = useInstall();
  if (install === null) return null;
  return (
    <p>
      {words.text} <Button kind="plain" small text={words.press} onPress={install} />
    </p>
  );
};
