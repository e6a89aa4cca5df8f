import { useState } from 'preact/hooks';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { applicationWords } from '../content/application.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { Notice } from '../kit/notice.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';

type WithdrawProps = {
  readonly application: ApplicationView;
  readonly put: (application: ApplicationView) => void;
};

/** Asks once more, on the page itself: no pop-up. */
export const WithdrawButton = ({ application, put }: WithdrawProps) => {
  const { status: words } = useWords(applicationWords);
  const [asking, setAsking] = useState(false);
  const { season, id, version } = application;
  const action = useAction(
    (request) =>
      familiesApi('withdrawApplication', { params: { season, id }, body: { version, request } }),
    (withdrawn) => {
      setAsking(false);
      put(withdrawn);
    },
  );
  if (!application.allowed.includes('withdraw')) return null;
  if (!asking) {
    return (
      <Buttons>
        <Button kind="warn" small text={words.withdraw} onPress={() => setAsking(true)} />
      </Buttons>
    );
  }
  return (
    <Notice kind="warn" live>
      <p>{words.withdrawSure}</p>
      <TroubleNotice problem={action.problem} />
      <Buttons>
        <Button
          kind="warn"
          small
          text={words.withdrawYes}
          busy={action.busy}
          onPress={action.run}
        />
        <Button kind="plain" small text={words.keep} onPress={() => setAsking(false)} />
      </Buttons>
    </Notice>
  );
};
