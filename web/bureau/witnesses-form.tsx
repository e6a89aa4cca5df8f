import { useMemo, useState } from 'preact/hooks';
import type { BeaconChain } from '../../shared/domain/season/ceremony.ts';
import { type Ceremony, ceremony } from '../content/ceremony.ts';
import { type Codes, codes } from '../content/codes.ts';
import { useAction } from '../kit/action.ts';
import type { Trouble } from '../kit/api.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { TextField } from '../kit/fields.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { faultsOf } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import { firstRoundFrom } from './reveal.ts';
import type { RunProps } from './run-card.tsx';
import {
  asSent,
  emptyRow,
  filledRows,
  mostWitnesses,
  rowField,
  rowsOfText,
  type WitnessRow,
  withPasted,
  witnessFaults,
} from './witness-rows.ts';

const firstRows = 3;
const roundField = 'beaconRound';

type RowProps = {
  readonly index: number;
  readonly row: WitnessRow;
  readonly faults: Faults;
  readonly put: (row: WitnessRow) => void;
  /** null where no fewer are allowed */
  readonly remove: (() => void) | null;
};

const Row = ({ index, row, faults, put, remove }: RowProps) => {
  const words = useWords(ceremony);
  const title = words.witness(index + 1);
  return (
    <fieldset class="witness">
      <legend>{title}</legend>
      <TextField
        name={rowField(index, 'name')}
        label={words.name}
        value={row.name}
        onValue={(name) => put({ ...row, name })}
        fault={faults[rowField(index, 'name')]}
      />
      <TextField
        name={rowField(index, 'commitment')}
        label={words.commitment}
        value={row.commitment}
        onValue={(commitment) => put({ ...row, commitment })}
        fault={faults[rowField(index, 'commitment')]}
        code
      />
      {remove !== null && (
        <Button kind="plain" small text={words.remove} spoken={title} onPress={remove} />
      )}
    </fieldset>
  );
};

/** The row a pasted text falls into, from the name of the field under the cursor. */
const rowAt = (target: EventTarget | null): number =>
  target instanceof HTMLInputElement ? Number(/^witnesses\.(\d+)/.exec(target.name)?.[1] ?? 0) : 0;

/** The server's `witnesses[0].name` is the page's `witnesses.0.name`; what names no row stands on the first. */
const placed = (wording: Codes, problem: Trouble): Faults =>
  Object.fromEntries(
    Object.entries(faultsOf(wording, problem)).map(([path, text]) => {
      const field = path.replace(/\[(\d+)\]/g, '.$1');
      return [field === 'witnesses' ? rowField(0, 'name') : field, text];
    }),
  );

/** Of the faults of the last press, those that were not mended since; the round is judged at the next. */
const stillOpen = (pressed: Faults, now: Faults): Faults =>
  Object.fromEntries(
    Object.entries(pressed).filter(([field]) => field === roundField || Object.hasOwn(now, field)),
  );

const roundFault = (words: Ceremony, text: string): Faults =>
  text === '' || /^[1-9]\d{0,14}$/.test(text) ? {} : { [roundField]: words.roundForm };

type BeaconRoundProps = {
  readonly chain: BeaconChain;
  readonly drawAt: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly fault: string | undefined;
};

const BeaconRound = ({ chain, drawAt, value, onValue, fault }: BeaconRoundProps) => {
  const words = useWords(ceremony);
  return (
    <TextField
      name={roundField}
      label={words.beaconRound}
      hint={words.beaconHint(firstRoundFrom(chain, drawAt))}
      value={value}
      onValue={onValue}
      inputMode="numeric"
      narrow
      fault={fault}
    />
  );
};

/** Who witnesses, and what each committed to: announced before anything is revealed. */
export const WitnessesForm = ({ run, season, changed }: RunProps) => {
  const words = useWords(ceremony);
  const wording = useWords(codes);
  const { leastWitnesses, beacon } = season.draw;
  const [rows, setRows] = useState<readonly WitnessRow[]>(() =>
    Array.from({ length: Math.max(firstRows, leastWitnesses) }, () => emptyRow),
  );
  const [round, setRound] = useState('');
  const [own, setOwn] = useState<Faults>(noFaults);
  const given = round.replace(/\s/g, '');
  const action = useAction(
    () =>
      bureauApi('announceWitnesses', {
        params: { season: run.season, number: run.number },
        body: {
          version: run.version,
          witnesses: [...filledRows(rows)],
          ...(given === '' ? {} : { beaconRound: Number(given) }),
        },
      }),
    changed,
  );
  const send = () => {
    const kept = filledRows(rows);
    // faults are counted on the rows as they will be sent, and so are those of the server
    const shown = [
      ...kept,
      ...Array.from({ length: Math.max(0, leastWitnesses - kept.length) }, () => emptyRow),
    ];
    setRows(shown);
    const faults = { ...witnessFaults(words, shown), ...roundFault(words, given) };
    setOwn(faults);
    action.clear();
    if (!isFaulty(faults)) action.run();
  };
  const paste = (text: string, target: EventTarget | null) => {
    const added = rowsOfText(text);
    if (added.length === 0) return false;
    setRows(withPasted(rows, rowAt(target), added));
    setOwn(noFaults);
    return true;
  };
  // one object a refusal: the summary takes the focus whenever its faults are new
  const told = useMemo(
    () => (action.problem === null ? noFaults : placed(wording, action.problem)),
    [action.problem, wording],
  );
  const faults = isFaulty(own) ? stillOpen(own, witnessFaults(words, rows.map(asSent))) : told;
  return (
    <section>
      <h3>{words.witnessesTitle}</h3>
      <p>{words.witnessesText}</p>
      <p>
        <a href="/#/witness" target="_blank" rel="noreferrer">
          {words.witnessPage}
        </a>
      </p>
      <ErrorSummary faults={isFaulty(own) ? own : told} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      <Form onSubmit={send} onPaste={paste}>
        <p class="hint">{words.nameHint}</p>
        {rows.map((row, index) => (
          <Row
            key={index}
            index={index}
            row={row}
            faults={faults}
            put={(next) => setRows(rows.map((one, place) => (place === index ? next : one)))}
            remove={
              rows.length > leastWitnesses
                ? () => setRows(rows.filter((_, place) => place !== index))
                : null
            }
          />
        ))}
        {rows.length < mostWitnesses && (
          <Button
            kind="plain"
            small
            text={words.add}
            onPress={() => setRows([...rows, emptyRow])}
          />
        )}
        {beacon !== null && (
          <BeaconRound
            chain={beacon}
            drawAt={season.calendar.drawAt}
            value={round}
            onValue={setRound}
            fault={faults[roundField]}
          />
        )}
        <p class="soft">{words.announceText}</p>
        <Buttons>
          <Button submit text={words.announce} busy={action.busy} />
        </Buttons>
      </Form>
    </section>
  );
};
