import type { SeasonStep, SeasonSummary } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { publicPages } from '../content/public.ts';
import { useLoad } from '../kit/load.ts';
import { type Colour, Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { to } from '../kit/router.tsx';
import { deadlineOf, momentOf } from '../kit/time.ts';
import { Await } from '../kit/trouble.tsx';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';

const colours: Readonly<Record<SeasonStep, Colour>> = {
  before: 'grey',
  announced: 'blue',
  registration: 'green',
  review: 'blue',
  draw: 'blue',
  objection: 'orange',
  confirmation: 'orange',
  published: 'blue',
  closed: 'grey',
};

/** steps at which a roster may have been frozen */
const hasRecord: ReadonlySet<SeasonStep> = new Set([
  'draw',
  'published',
  'objection',
  'confirmation',
  'closed',
]);

const Dates = ({ season }: { season: SeasonSummary }) => {
  const words = useWords(publicPages);
  const language = useLanguage();
  const { calendar } = season;
  const rows = [
    [
      words.registration,
      `${momentOf(calendar.registrationFrom, language)} – ${deadlineOf(calendar.registrationTo, language)}`,
    ],
    [words.reviewTo, deadlineOf(calendar.reviewTo, language)],
    [words.publishAt, momentOf(calendar.publishAt, language)],
    [words.objectionTo, deadlineOf(calendar.objectionTo, language)],
    [words.confirmTo, deadlineOf(calendar.confirmTo, language)],
  ] as const;
  return (
    <dl class="summary">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const SeasonCard = ({ season }: { season: SeasonSummary }) => {
  const words = useWords(publicPages);
  const wording = useWords(codes);
  const local = useLocal();
  return (
    <section class="card">
      <h3>
        {local(season.title)}{' '}
        <Tag text={wording.steps[season.step]} colour={colours[season.step]} />
      </h3>
      <p class="soft">
        {local(season.district)} · {wording.levels[season.level]}
      </p>
      <Dates season={season} />
      <ul>
        <li>
          <a href={to(`/plan/${season.id}`)}>{words.plan}</a>
        </li>
        <li>
          <a href={to(`/zone/${season.id}`)}>{words.lookUp}</a>
        </li>
        {hasRecord.has(season.step) && (
          <li>
            <a href={to(`/runs/${season.id}`)}>{words.record}</a>
          </li>
        )}
        {season.publishedRun !== null && (
          <li>
            <a href={to(`/result/${season.id}`)}>{words.result}</a>
          </li>
        )}
      </ul>
    </section>
  );
};

const Doors = () => {
  const { doors } = useWords(publicPages);
  const entries = [
    ['families.html', doors.families, doors.familiesText, 'door first'],
    ['schools.html', doors.schools, doors.schoolsText, 'door'],
    ['bureau.html', doors.bureau, doors.bureauText, 'door'],
  ] as const;
  return (
    <ul class="doors">
      {entries.map(([address, title, text, look]) => (
        <li key={address}>
          <a class={look} href={`/${address}`}>
            <b>{title}</b>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
};

export const HomePage = () => {
  const words = useWords(publicPages);
  const load = useLoad(() => publicApi('listSeasons'), 'seasons');
  return (
    <Page title={words.title} wide>
      <p class="lead">{words.lead}</p>
      <Doors />
      <h2>{words.seasonsTitle}</h2>
      <Await load={load}>
        {({ seasons }) =>
          seasons.length === 0 ? (
            <p>{words.noSeasons}</p>
          ) : (
            <div class="columns">
              {seasons.map((season) => (
                <SeasonCard key={season.id} season={season} />
              ))}
            </div>
          )
        }
      </Await>
      <h2>{words.promisesTitle}</h2>
      <div class="columns">
        {words.promises.map(({ title, text }) => (
          <section key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </Page>
  );
};
