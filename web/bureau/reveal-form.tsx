import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Ceremony, ceremony } from '../content/ceremony.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { TextArea, TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { momentOf } from '../kit/time.ts';
import { TroubleNotice } from '../kit/trouble.tsx';
import { faultsOf } from '../kit/wording.ts';
import { useLanguage, useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import { beaconOf, nonceOf, type Revealed, reveal, revealFault } from './reveal.ts';
import type { RunProps } from './run-card.tsx';

type Run = RunProps['run'];

const nonceField = (index: number): string => `nonces.${index}`;
const beaconField = 'beacon';

const judged = ({ witnesses }: Run, texts: readonly string[]): Promise<readonly Revealed[]> =>
  Promise.all(witnesses.map(({ commitment }, index) => reveal(texts[index] ?? '', commitment)));

/** What the device finds of every field, anew whenever one changes. */
const useRevealed = (run: Run, texts: readonly string[]): readonly Revealed[] => {
  const [found, setFound] = useState<readonly Revealed[]>([]);
  useEffect(() => {
    let current = true;
    void judged(run, texts).then((all) => {
      if (current) setFound(all);
    });
    return () => {
      current = false;
    };
  }, [run, texts]);
  return found;
};

const Standing = ({ revealed }: { revealed: Revealed | undefined }) => {
  const words = useWords(ceremony);
  const told = {
    empty: '',
    malformed: '',
    fits: `✓ ${words.fits}`,
    differs: `× ${words.differs}`,
    unchecked: words.noMeans,
  };
  const standing = revealed?.standing ?? 'empty';
  return (
    <p class={`beside ${standing}`} role="status">
      {told[standing]}
    </p>
  );
};

type NonceFieldProps = {
  readonly index: number;
  readonly name: string;
  readonly text: string;
  readonly put: (text: string) => void;
  readonly revealed: Revealed | undefined;
  readonly fault: string | undefined;
};

/** What fits is told at once; a fault of the last press stands until the field is right. */
const NonceField = ({ index, name, text, put, revealed, fault }: NonceFieldProps) => {
  const open = revealed?.standing === 'fits' ? undefined : fault;
  return (
    <TextField name={nonceField(index)} label={name} value={text} onValue={put} fault={open} code>
      {open === undefined && <Standing revealed={revealed} />}
    </TextField>
  );
};

const beaconFault = (words: Ceremony, { beacon }: Run, text: string): Faults => {
  if (beacon === null) return {};
  const given = beaconOf(text);
  if (given === null) return { [beaconField]: words.beaconForm };
  return given.round === beacon.round ? {} : { [beaconField]: words.beaconDiffers(beacon.round) };
};

type VoidProps = RunProps & { readonly revealed: readonly Revealed[] };

/** A missing nonce ends the run in public: said first, asked twice. */
const VoidRun = ({ run, changed, revealed }: VoidProps) => {
  const words = useWords(ceremony);
  const { list } = useWords(common);
  const [asked, setAsked] = useState(false);
  const nonces = run.witnesses.map((_, index) => nonceOf(revealed[index]));
  const missing = run.witnesses.filter((_, index) => nonces[index] === null);
  const action = useAction(
    () =>
      bureauApi('voidRun', {
        params: { season: run.season, number: run.number },
        body: { version: run.version, nonces },
      }),
    changed,
  );
  return (
    <details>
      <summary>{words.voidTitle}</summary>
      <p>{words.voidText}</p>
      <TroubleNotice problem={action.problem} />
      {asked && missing.length === 0 && (
        <Notice live>
          <p>{words.voidNone}</p>
        </Notice>
      )}
      {asked && missing.length > 0 ? (
        <Notice kind="warn" live>
          <p>{words.voidSure(list(missing.map(({ name }) => name)))}</p>
          <Buttons>
            <Button kind="warn" text={words.voidYes} busy={action.busy} onPress={action.run} />
            <Button kind="plain" text={words.voidNo} onPress={() => setAsked(false)} />
          </Buttons>
        </Notice>
      ) : (
        <Buttons>
          <Button kind="warn" text={words.voidAsk} onPress={() => setAsked(true)} />
        </Buttons>
      )}
    </details>
  );
};

/** One field a witness: what each makes public is held against the commitment before anything is sent. */
export const RevealForm = (props: RunProps) => {
  const { run, season, changed } = props;
  const words = useWords(ceremony);
  const wording = useWords(codes);
  const language = useLanguage();
  const [texts, setTexts] = useState<readonly string[]>(() => run.witnesses.map(() => ''));
  const [beacon, setBeacon] = useState('');
  const [own, setOwn] = useState<Faults>(noFaults);
  const revealed = useRevealed(run, texts);
  const nonces = useRef<readonly string[]>([]);
  const action = useAction(async () => {
    const given = run.beacon === null ? null : beaconOf(beacon);
    return bureauApi('drawNumbers', {
      params: { season: run.season, number: run.number },
      body: {
        version: run.version,
        nonces: [...nonces.current],
        ...(given === null ? {} : { beacon: given }),
      },
    });
  }, changed);
  const send = async () => {
    // judged anew: a press may come before what was typed last is
    const now = await judged(run, texts);
    nonces.current = now.flatMap((one) => nonceOf(one) ?? []);
    const wrong = run.witnesses.flatMap(({ name }, index) => {
      const fault = revealFault(words, name, now[index] ?? { standing: 'empty' });
      return fault === undefined ? [] : [[nonceField(index), fault] as const];
    });
    const faults = { ...Object.fromEntries(wrong), ...beaconFault(words, run, beacon) };
    setOwn(faults);
    action.clear();
    if (!isFaulty(faults)) action.run();
  };
  const allFit = revealed.length > 0 && revealed.every(({ standing }) => standing === 'fits');
  useEffect(() => {
    // faults of the last press that were mended since; the beacon's is judged at the next
    if (allFit) setOwn(noFaults);
  }, [allFit]);
  // one object a refusal: the summary takes the focus whenever its faults are new
  const told = useMemo(
    () => (action.problem === null ? noFaults : placed(faultsOf(wording, action.problem))),
    [action.problem, wording],
  );
  const faults = isFaulty(own) ? own : told;
  return (
    <section>
      <h3>{words.revealTitle}</h3>
      <p>{words.revealText(momentOf(season.calendar.drawAt, language))}</p>
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      <Form onSubmit={() => void send()}>
        {run.witnesses.map(({ name }, index) => (
          <NonceField
            key={name}
            index={index}
            name={name}
            text={texts[index] ?? ''}
            put={(text) => setTexts(texts.map((one, place) => (place === index ? text : one)))}
            revealed={revealed[index]}
            fault={faults[nonceField(index)]}
          />
        ))}
        {run.beacon !== null && (
          <TextArea
            name={beaconField}
            label={words.beacon(run.beacon.round)}
            hint={words.beaconText}
            value={beacon}
            onValue={setBeacon}
            maxLength={2000}
            fault={faults[beaconField]}
          />
        )}
        <p class="soft">{words.drawText}</p>
        <Buttons>
          <Button submit text={words.draw} busy={action.busy} />
        </Buttons>
      </Form>
      <VoidRun {...props} revealed={revealed} />
    </section>
  );
};

/** The server's `nonces[0]` and `beacon.signature` are this form's `nonces.0` and `beacon`. */
const placed = (faults: Faults): Faults =>
  Object.fromEntries(
    Object.entries(faults).map(([path, text]) => {
      if (path.startsWith(beaconField)) return [beaconField, text];
      return [path === 'nonces' ? nonceField(0) : path.replace(/\[(\d+)\]/g, '.$1'), text];
    }),
  );
