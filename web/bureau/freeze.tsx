import { useState } from 'preact/hooks';
import { bureau } from '../content/bureau.ts';
import { codes } from '../content/codes.ts';
import { supplementWords } from '../content/supplement.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { TextField } from '../kit/fields.tsx';
import { deadlineOf } from '../kit/time.ts';
import { TroubleNotice } from '../kit/trouble.tsx';
import { faultsOf } from '../kit/wording.ts';
import { useLanguage, useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';

type FreezeProps = {
  readonly season: string;
  readonly first: boolean;
  /** until when families join the supplement that this run would be; null where it would be none */
  readonly joinTo: string | null;
  readonly done: () => void;
};

/** The first run needs no reason; another draw has to give one, in public. */
export const FreezeForm = ({ season, first, joinTo, done }: FreezeProps) => {
  const { runs: words } = useWords(bureau);
  const supplement = useWords(supplementWords);
  const language = useLanguage();
  const wording = useWords(codes);
  const [reason, setReason] = useState('');
  const action = useAction(
    (request) =>
      bureauApi('freezeRoster', {
        params: { season },
        body: { request, ...(reason.trim() === '' ? {} : { reason }) },
      }),
    done,
  );
  const faults = action.problem === null ? {} : faultsOf(wording, action.problem);
  const form = (
    <Form onSubmit={action.run}>
      <TroubleNotice problem={action.problem} />
      {joinTo !== null && <p>{supplement.freeze(deadlineOf(joinTo, language))}</p>}
      {first ? (
        <p>{words.freezeFirst}</p>
      ) : (
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onValue={setReason}
          maxLength={300}
          fault={faults['reason']}
        />
      )}
      <Buttons>
        <Button submit text={words.freeze} busy={action.busy} kind={first ? 'main' : 'plain'} />
      </Buttons>
    </Form>
  );
  return first ? (
    <section class="card">{form}</section>
  ) : (
    <details class="card">
      <summary>{words.freeze}</summary>
      {form}
    </details>
  );
};
