import { useEffect, useState } from 'preact/hooks';
import type { SeasonSummary } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { findWords } from '../content/find.ts';
import { publicPages } from '../content/public.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { Select, TextField } from '../kit/fields.tsx';
import { useLoad } from '../kit/load.ts';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { Await, TroubleNotice } from '../kit/trouble.tsx';
import { faultsOf, faultText } from '../kit/wording.ts';
import { useLocal, useWords } from '../kit/words.ts';
import { type Found, ZoneFound } from './zone-found.tsx';

type Answered = { readonly season: string; readonly answer: Found };

const Answer = ({ season, answer }: Answered) => {
  const load = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  return <Await load={load}>{(view) => <ZoneFound found={answer} season={view} />}</Await>;
};

const longestAddress = 120;

/** Told before anything is sent; the server judges again. */
export const addressFault = (address: string): 'required' | 'too-small' | 'too-big' | null => {
  // as the form counts: a rare character or a picture is one
  const { length } = [...address.trim()];
  if (length === 0) return 'required';
  if (length < 2) return 'too-small';
  return length > longestAddress ? 'too-big' : null;
};

type LookUpProps = {
  readonly seasons: readonly SeasonSummary[];
  readonly first: string;
  readonly onFaults: (faulty: boolean) => void;
};

const useLookUp = (season: string, address: string) => {
  const wording = useWords(codes);
  const [own, setOwn] = useState<Faults>(noFaults);
  const [found, setFound] = useState<Answered | null>(null);
  const action = useAction(
    () => publicApi('lookUpZone', { params: { season }, body: { address } }),
    (answer) => setFound({ season, answer }),
  );
  const told = action.problem === null ? noFaults : faultsOf(wording, action.problem);
  const search = () => {
    const code = addressFault(address);
    const facts = { maximum: longestAddress };
    setOwn(
      code === null ? noFaults : { address: faultText(wording, { path: 'address', code, facts }) },
    );
    // the answer to another address would stand under the fault
    setFound(null);
    if (code === null) action.run();
    else action.clear();
  };
  return { action, faults: isFaulty(own) ? own : told, found, search };
};

const LookUp = ({ seasons, first, onFaults }: LookUpProps) => {
  const words = useWords(publicPages);
  const local = useLocal();
  const [season, setSeason] = useState(first);
  const [address, setAddress] = useState('');
  const { action, faults, found, search } = useLookUp(season, address);
  const faulty = isFaulty(faults);
  useEffect(() => onFaults(faulty), [faulty, onFaults]);
  return (
    <>
      <div class="sheet">
        <ErrorSummary faults={faults} />
        {!faulty && <TroubleNotice problem={action.problem} />}
        <Form onSubmit={search}>
          {seasons.length > 1 && (
            <Select
              name="season"
              label={words.season}
              value={season}
              onValue={setSeason}
              options={seasons.map(({ id, title }) => ({ value: id, text: local(title) }))}
            />
          )}
          <TextField
            name="address"
            label={words.address}
            hint={words.addressHint}
            value={address}
            onValue={setAddress}
            autoComplete="street-address"
            fault={faults['address']}
          />
          <Buttons>
            <Button submit text={words.search} busy={action.busy} />
          </Buttons>
        </Form>
      </div>
      {found !== null && <Answer {...found} />}
    </>
  );
};

export const ZonePage = ({ season }: { season: string | null }) => {
  const words = useWords(publicPages);
  const { title, lead } = useWords(findWords);
  const [faulty, setFaulty] = useState(false);
  const load = useLoad(() => publicApi('listSeasons'), 'seasons');
  return (
    <Page title={title} back="/" faulty={faulty} wide>
      <p>{lead}</p>
      <Await load={load}>
        {({ seasons }) => {
          const first = season ?? seasons[0]?.id;
          return first === undefined ? (
            <p>{words.noSeasons}</p>
          ) : (
            <LookUp seasons={seasons} first={first} onFaults={setFaulty} />
          );
        }}
      </Await>
    </Page>
  );
};
