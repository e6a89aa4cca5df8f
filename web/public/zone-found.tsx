import '../kit/styles/map.css';
import type { ResponseOf } from '../../shared/contract/endpoint.ts';
import type { publicApi as contract } from '../../shared/contract/public.ts';
import type { SeasonView } from '../../shared/contract/views.ts';
import { common } from '../content/common.ts';
import { findWords } from '../content/find.ts';
import { publicPages } from '../content/public.ts';
import { sketchWords } from '../content/sketch.ts';
import { Notice } from '../kit/notice.tsx';
import { to } from '../kit/router.tsx';
import { MapNumber, SketchMap, wayText } from '../kit/sketch-map.tsx';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { lastYearText } from './last-year.ts';

export type Found = ResponseOf<typeof contract.lookUpZone>;
type School = SeasonView['schools'][number];
type FoundProps = { readonly found: Found; readonly season: SeasonView };

/** The schools of all zones once each, the nearest first. */
export const schoolsOf = ({ zones, metres }: Found, season: SeasonView): readonly School[] => {
  const ids = new Set(zones.flatMap(({ schools }) => schools));
  const way = ({ id }: School) => metres[id] ?? 0;
  return season.schools.filter(({ id }) => ids.has(id)).toSorted((a, b) => way(a) - way(b));
};

const Way = ({ school, found }: { school: School; found: Found }) => {
  const words = useWords(sketchWords);
  const metres = found.metres[school.id];
  if (metres === undefined) return null;
  return (
    <>
      <br />
      {wayText(words, metres, found.place?.at, school.at)}
    </>
  );
};

const LastYear = ({ school }: { school: School }) => {
  const { pair } = useWords(common);
  const words = useWords(findWords);
  const language = useLanguage();
  if (school.lastYear === undefined) return null;
  return (
    <>
      <br />
      {pair(words.lastYear, lastYearText(words, school.lastYear, language))}
    </>
  );
};

const SchoolList = ({ found, schools }: { found: Found; schools: readonly School[] }) => {
  const words = useWords(findWords);
  const local = useLocal();
  return (
    <ol class="plain">
      {schools.map((school, index) => (
        <li class="card" key={school.id}>
          <p>
            <MapNumber number={index + 1} /> <strong>{local(school.name)}</strong>
            <br />
            <span class="soft">{school.address}</span>
          </p>
          <p>
            {words.plan(school.classes, school.seats)}
            <LastYear school={school} />
            <Way school={school} found={found} />
          </p>
        </li>
      ))}
    </ol>
  );
};

const Clauses = ({ found, season }: FoundProps) => {
  const words = useWords(publicPages);
  const { list, pair } = useWords(common);
  const local = useLocal();
  const names = (ids: readonly string[]) =>
    list(season.schools.filter(({ id }) => ids.includes(id)).map(({ name }) => local(name)));
  return (
    <p>
      {words.clause}
      {found.zones.map(({ id, schools, clause }) => (
        <span class="quote" key={id}>
          {found.zones.length === 1 ? clause : pair(names(schools), clause)}
        </span>
      ))}
    </p>
  );
};

const Schools = ({ found, season }: FoundProps) => {
  const words = useWords(findWords);
  const local = useLocal();
  const schools = schoolsOf(found, season);
  const shown = new Set(schools.map(({ id }) => id));
  return (
    <>
      <h2>{words.schoolsTitle}</h2>
      <p>{found.place === null ? words.unmeasured : words.measured(found.place.name)}</p>
      <div class="by-map">
        <SchoolList found={found} schools={schools} />
        <SketchMap
          place={found.place}
          schools={schools.map(({ id, name, at }) => ({
            name: local(name),
            at,
            metres: found.metres[id],
          }))}
          others={season.schools.filter(({ id }) => !shown.has(id)).map(({ at }) => at)}
          outlines={found.zones.flatMap(({ polygon }) => (polygon === null ? [] : [polygon]))}
          datum={season.datum}
        />
      </div>
      <Clauses found={found} season={season} />
      {schools.some(({ lastYear }) => lastYear !== undefined) && (
        <p class="soft">
          {words.lastYearHint} <a href={to(`/plan/${season.id}`)}>{words.ranks}</a>
        </p>
      )}
    </>
  );
};

const Texts = ({
  title,
  hint,
  texts,
}: {
  title: string;
  hint?: string;
  texts: readonly string[];
}) =>
  texts.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );

const Standing = ({ found }: { found: Found }) => {
  const words = useWords(publicPages);
  const { several: choice } = useWords(findWords);
  const several = found.zones.flatMap(({ schools }) => schools).length > 1;
  if (found.standing === 'found') {
    return (
      <Notice kind="good" live title={several ? words.zoneFoundSeveral : words.zoneFound}>
        {several && <p>{choice}</p>}
      </Notice>
    );
  }
  const unknown = found.standing === 'unknown';
  return (
    <Notice kind="warn" live title={unknown ? words.zoneUnknown : words.zoneAmbiguous}>
      <p>{unknown ? words.zoneUnknownText : words.zoneAmbiguousText}</p>
    </Notice>
  );
};

/** What the plan says of an address; where it leaves doubt, what can be written instead, and nothing guessed. */
export const ZoneFound = ({ found, season }: FoundProps) => {
  const words = useWords(findWords);
  const ambiguous = found.standing === 'ambiguous';
  return (
    <div class="found">
      <Standing found={found} />
      <Texts
        title={ambiguous ? words.examplesTitle : words.likeTitle}
        hint={ambiguous ? words.examplesHint : words.likeHint}
        texts={found.examples}
      />
      <Texts title={words.nearTitle} texts={found.near} />
      {found.zones.length > 0 && <Schools found={found} season={season} />}
      <p>
        <a href={to(`/prepare/${season.id}`)}>{words.next}</a>
      </p>
    </div>
  );
};
