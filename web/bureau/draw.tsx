import { useState } from 'preact/hooks';
import { bureau } from '../content/bureau.ts';
import { codes } from '../content/codes.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { TextField } from '../kit/fields.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { faultText } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import type { RunProps } from './run-card.tsx';

const most = 12;

/** The digits the witnesses threw: they fix the seed once and for all. */
export const DrawForm = ({ run, changed }: RunProps) => {
  const { runs: words } = useWords(bureau);
  const wording = useWords(codes);
  const [digits, setDigits] = useState<readonly string[]>(['', '', '']);
  const [own, setOwn] = useState<Faults>(noFaults);
  const given = digits.map((text) => text.replaceAll(/\s/g, '')).filter((text) => text !== '');
  const action = useAction(
    () =>
      bureauApi('drawNumbers', {
        params: { season: run.season, number: run.number },
        body: { version: run.version, nonces: given },
      }),
    changed,
  );
  const set = (index: number, value: string) =>
    setDigits(digits.map((text, place) => (place === index ? value : text)));
  const send = () => {
    const wrong = digits.flatMap((text, index) =>
      /^[\d\s]*$/.test(text) ? [] : [[`witness${index}`, words.digitsFault]],
    );
    const faults: Faults =
      given.length === 0 ? { witness0: wording.faults.required } : Object.fromEntries(wrong);
    setOwn(faults);
    if (!isFaulty(faults)) action.run();
  };
  const told = action.problem?.fields.map((field) => faultText(wording, field)) ?? [];
  const faults: Faults = told.length > 0 && !isFaulty(own) ? { witness0: told.join(' · ') } : own;
  return (
    <section>
      <h3>{words.drawTitle}</h3>
      <p>{words.drawText}</p>
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      <Form onSubmit={send}>
        {digits.map((text, index) => (
          <TextField
            key={index}
            name={`witness${index}`}
            label={words.witness(index + 1)}
            value={text}
            onValue={(value) => set(index, value)}
            inputMode="numeric"
            maxLength={64}
            narrow
            fault={faults[`witness${index}`]}
          />
        ))}
        <Buttons>
          <Button submit text={words.draw} busy={action.busy} />
          {digits.length < most && (
            <Button
              kind="plain"
              text={words.addWitness}
              onPress={() => setDigits([...digits, ''])}
            />
          )}
        </Buttons>
      </Form>
    </section>
  );
};
