import { useState } from 'preact/hooks';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { staff } from '../content/staff.ts';
import { Queue } from '../desk/queue.tsx';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { TextField } from '../kit/fields.tsx';
import { Page } from '../kit/page.tsx';
import { go } from '../kit/router.tsx';
import { useWords } from '../kit/words.ts';
import { schoolDesk } from './api.ts';
import { Scanner } from './scan.tsx';

/** As it is printed, with or without the hyphens; null where it is no number. */
export const applicationNumber = (text: string): string | null => {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  return bare.length === 12 ? `${bare.slice(0, 4)}-${bare.slice(4, 8)}-${bare.slice(8)}` : null;
};

const waitingStates = ['ACCEPTED', 'PLACED'] as const;

export const ArrivalsPage = ({ season }: { season: string }) => {
  const { arrivals: words } = useWords(staff);
  const { pair } = useWords(common);
  const wording = useWords(codes);
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<Faults>(noFaults);
  const find = () => {
    const number = applicationNumber(text);
    setFaults(number === null ? { number: words.numberFault } : noFaults);
    if (number !== null) go(`/${season}/cases/${number}?reason=arrival`);
  };
  return (
    <Page title={words.title} wide faulty={isFaulty(faults)}>
      <ErrorSummary faults={faults} />
      <p>{words.lead}</p>
      <Scanner />
      <Form onSubmit={find}>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          value={text}
          onValue={setText}
          maxLength={20}
          narrow
          fault={faults['number']}
        />
        <Buttons>
          <Button submit text={words.find} />
        </Buttons>
      </Form>
      {waitingStates.map((state) => (
        <section key={state}>
          <h2>{pair(words.waiting, wording.states[state])}</h2>
          <Queue desk={schoolDesk} season={season} state={state} reason="arrival" />
        </section>
      ))}
    </Page>
  );
};
