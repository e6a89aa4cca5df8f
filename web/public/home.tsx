import type { SeasonStep, SeasonSummary } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { guideWords } from '../content/guide.ts';
import { publicPages } from '../content/public.ts';
import { useLoad } from '../kit/load.ts';
import { type Colour, Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { to } from '../kit/router.tsx';
import { Await } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { Dates } from './dates.tsx';

const colours: Readonly<Record<SeasonStep, Colour>> = {
  before: 'grey',
  announced: 'blue',
  registration: 'green',
  review: 'blue',
  draw: 'blue',
  objection: 'orange',
  confirmation: 'orange',
  supplement: 'orange',
  published: 'blue',
  closed: 'grey',
};

/** steps at which a roster may have been frozen */
const hasRecord: ReadonlySet<SeasonStep> = new Set([
  'draw',
  'published',
  'objection',
  'confirmation',
  'supplement',
  'closed',
]);

const SeasonCard = ({ season }: { season: SeasonSummary }) => {
  const words = useWords(publicPages);
  const guide = useWords(guideWords);
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
          <a href={to(`/zone/${season.id}`)}>{words.lookUp}</a>
        </li>
        <li>
          <a href={to(`/prepare/${season.id}`)}>{guide.prepare}</a>
        </li>
        <li>
          <a href={to(`/plan/${season.id}`)}>{words.plan}</a>
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

type Door = {
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly first?: true;
};

const Doors = ({ doors }: { doors: readonly Door[] }) => (
  <ul class="doors">
    {doors.map(({ address, title, text, first }) => (
      <li key={address}>
        <a class={first ? 'door first' : 'door'} href={address}>
          <b>{title}</b>
          {text}
        </a>
      </li>
    ))}
  </ul>
);

const FamilyDoors = () => {
  const words = useWords(guideWords);
  return (
    <Doors
      doors={[
        { address: to('/zone'), title: words.zone, text: words.zoneText, first: true },
        { address: to('/prepare'), title: words.prepare, text: words.prepareText, first: true },
        { address: '/families.html', title: words.apply, text: words.applyText, first: true },
      ]}
    />
  );
};

const StaffDoors = () => {
  const { doors } = useWords(publicPages);
  return (
    <Doors
      doors={[
        { address: '/schools.html', title: doors.schools, text: doors.schoolsText },
        { address: '/bureau.html', title: doors.bureau, text: doors.bureauText },
      ]}
    />
  );
};

export const HomePage = () => {
  const words = useWords(publicPages);
  const guide = useWords(guideWords);
  const load = useLoad(() => publicApi('listSeasons'), 'seasons');
  return (
    <Page title={words.title} wide>
      <p class="lead">{words.lead}</p>
      <FamilyDoors />
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
      <h2>{guide.staff}</h2>
      <StaffDoors />
    </Page>
  );
};
