import type { SeasonView } from '../../shared/contract/views.ts';
import { arrivalDays } from '../../shared/domain/season/arrival-days.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { findWords } from '../content/find.ts';
import { paperWords } from '../content/papers.ts';
import { publicPages } from '../content/public.ts';
import { ArrivalInfo } from '../kit/arrival.tsx';
import { useLoad } from '../kit/load.ts';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { Table } from '../kit/table.tsx';
import { dateOf } from '../kit/time.ts';
import { Await } from '../kit/trouble.tsx';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { lastYearText } from './last-year.ts';

const Categories = ({ season }: { season: SeasonView }) => {
  const { pair, list } = useWords(common);
  const words = useWords(publicPages);
  const wording = useWords(codes);
  const local = useLocal();
  const rows = season.categories.toSorted((a, b) => a.rank - b.rank);
  return (
    <section>
      <h2>{words.categoriesTitle}</h2>
      <p>{words.categoriesText}</p>
      {rows.map(({ code, name, hint, rank, asks, guaranteed }) => (
        <section key={code}>
          <h3>{pair(words.rank(rank), local(name))}</h3>
          <p>
            {local(hint)}
            <br />
            <small>
              {pair(words.asks, list(asks.map((kind) => wording.facts[kind])))}
              {guaranteed && ` · ${words.guaranteed}`}
            </small>
          </p>
        </section>
      ))}
    </section>
  );
};

const Schools = ({ season }: { season: SeasonView }) => {
  const words = useWords(publicPages);
  const find = useWords(findWords);
  const language = useLanguage();
  const { arrival: arrivalWords } = useWords(paperWords);
  const local = useLocal();
  const zonesOf = (id: string) =>
    season.zones.filter(({ schools, text }) => schools.includes(id) && text !== '');
  return (
    <section>
      <h2>{words.schoolsTitle}</h2>
      {season.schools.map(({ id, name, classes, seats, address, lastYear, arrival }) => (
        <details class="card" key={id}>
          <summary>
            <strong>{local(name)}</strong> · {words.classes} {classes} · {words.seats} {seats}
          </summary>
          <dl class="summary">
            <div>
              <dt>{words.schoolAddress}</dt>
              <dd>{address}</dd>
            </div>
            {lastYear !== undefined && (
              <div>
                <dt>{find.lastYear}</dt>
                <dd>{lastYearText(find, lastYear, language)}</dd>
              </div>
            )}
            <div>
              <dt>{words.zoneText}</dt>
              <dd>
                {zonesOf(id).length === 0
                  ? words.noZoneText
                  : zonesOf(id).map((zone) => <p key={zone.id}>{zone.text}</p>)}
              </dd>
            </div>
          </dl>
          {arrival !== undefined && (
            <>
              <h3>{arrivalWords.title}</h3>
              <ArrivalInfo
                arrival={arrival}
                address={address}
                days={arrivalDays(season.calendar, { arrival }, null)}
              />
            </>
          )}
        </details>
      ))}
    </section>
  );
};

const Materials = ({ season }: { season: SeasonView }) => {
  const words = useWords(publicPages);
  const wording = useWords(codes);
  const { none } = useWords(common);
  const local = useLocal();
  return (
    <section>
      <h2>{words.materialsTitle}</h2>
      <p>{words.materialsText}</p>
      <Table
        caption={words.materialsTitle}
        captionUnseen
        rows={season.materials}
        keyOf={({ fact }) => fact}
        empty={none}
        columns={[
          { title: words.asks, cell: ({ fact }) => wording.facts[fact] },
          {
            title: words.materialsTitle,
            cell: ({ documents }) => documents.map(({ name }) => local(name)).join(' / '),
          },
        ]}
      />
    </section>
  );
};

const Plan = ({ season }: { season: SeasonView }) => {
  const { pair } = useWords(common);
  const words = useWords(publicPages);
  const wording = useWords(codes);
  const language = useLanguage();
  const seats = season.schools.reduce((sum, school) => sum + school.seats, 0);
  const { ages } = season;
  return (
    <>
      <p>{words.planLead(wording.levels[season.level], seats, season.schools.length)}</p>
      {ages !== null && (
        <section>
          <h2>{words.agesTitle}</h2>
          <p>
            {words.ages(
              dateOf(`${ages.bornFrom}T00:00:00Z`, language),
              dateOf(`${ages.bornTo}T00:00:00Z`, language),
            )}
          </p>
        </section>
      )}
      <Categories season={season} />
      <Materials season={season} />
      <Schools season={season} />
      <p>
        <small>
          {pair(words.ruleBook, words.ruleBookVersion(season.ruleBookVersion))}
          <br />
          <span class="hash">{season.ruleBookHash}</span>
        </small>
      </p>
    </>
  );
};

export const PlanPage = ({ season }: { season: string }) => {
  const words = useWords(publicPages);
  const local = useLocal();
  const load = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  const caption = load.state.standing === 'there' ? local(load.state.value.title) : undefined;
  return (
    <Page title={words.planTitle} back="/" wide {...(caption === undefined ? {} : { caption })}>
      <Await load={load}>{(view) => <Plan season={view} />}</Await>
    </Page>
  );
};
