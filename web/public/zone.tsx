import { useState } from 'preact/hooks';
import type { ResponseOf } from '../../shared/contract/endpoint.ts';
import type { publicApi as contract } from '../../shared/contract/public.ts';
import type { SeasonSummary, SeasonView } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { publicPages } from '../content/public.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, isFaulty } from '../kit/faults.tsx';
import { Select, TextField } from '../kit/fields.tsx';
import { useLoad } from '../kit/load.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { Await, TroubleNotice } from '../kit/trouble.tsx';
import { faultsOf } from '../kit/wording.ts';
import { useLocal, useWords } from '../kit/words.ts';

type Found = ResponseOf<typeof contract.lookUpZone>;

const Zones = ({ found, season }: { found: Found; season: string }) => {
  const { pair } = useWords(common);
  const words = useWords(publicPages);
  const local = useLocal();
  const load = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  const schoolOf = (view: SeasonView, id: string) => view.schools.find((one) => one.id === id);
  return (
    <Await load={load}>
      {(view) => (
        <>
          {found.zones.map((zone) => (
            <section class="card" key={zone.id}>
              {zone.schools.map((id) => {
                const school = schoolOf(view, id);
                return (
                  <p key={id}>
                    <strong>{school === undefined ? id : local(school.name)}</strong>
                    <br />
                    <span class="soft">{school?.address}</span>
                  </p>
                );
              })}
              <p>
                <small>{pair(words.clause, zone.clause)}</small>
              </p>
            </section>
          ))}
        </>
      )}
    </Await>
  );
};

const Finding = ({ found, season }: { found: Found; season: string }) => {
  const words = useWords(publicPages);
  if (found.standing === 'unknown') {
    return (
      <Notice kind="warn" live title={words.zoneUnknown}>
        <p>{words.zoneUnknownText}</p>
      </Notice>
    );
  }
  const several = found.zones.flatMap(({ schools }) => schools).length > 1;
  return (
    <>
      {found.standing === 'ambiguous' ? (
        <Notice kind="warn" live title={words.zoneAmbiguous}>
          <p>{words.zoneAmbiguousText}</p>
        </Notice>
      ) : (
        <Notice kind="good" live title={several ? words.zoneFoundSeveral : words.zoneFound}>
          {null}
        </Notice>
      )}
      <Zones found={found} season={season} />
    </>
  );
};

type LookUpProps = { readonly seasons: readonly SeasonSummary[]; readonly first: string };

const LookUp = ({ seasons, first }: LookUpProps) => {
  const words = useWords(publicPages);
  const wording = useWords(codes);
  const local = useLocal();
  const [season, setSeason] = useState(first);
  const [address, setAddress] = useState('');
  const [found, setFound] = useState<{ season: string; answer: Found } | null>(null);
  const action = useAction(
    () => publicApi('lookUpZone', { params: { season }, body: { address } }),
    (answer) => setFound({ season, answer }),
  );
  const faults = action.problem === null ? {} : faultsOf(wording, action.problem);
  return (
    <>
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      <Form onSubmit={action.run}>
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
          maxLength={120}
          fault={faults['address']}
        />
        <Buttons>
          <Button submit text={words.search} busy={action.busy} />
        </Buttons>
      </Form>
      {found !== null && <Finding found={found.answer} season={found.season} />}
    </>
  );
};

export const ZonePage = ({ season }: { season: string | null }) => {
  const words = useWords(publicPages);
  const load = useLoad(() => publicApi('listSeasons'), 'seasons');
  return (
    <Page title={words.zoneTitle} back="/">
      <p>{words.zoneLead}</p>
      <Await load={load}>
        {({ seasons }) => {
          const first = season ?? seasons[0]?.id;
          return first === undefined ? (
            <p>{words.noSeasons}</p>
          ) : (
            <LookUp seasons={seasons} first={first} />
          );
        }}
      </Await>
    </Page>
  );
};
