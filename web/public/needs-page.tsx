import type { SeasonView } from '../../shared/contract/views.ts';
import type { Material } from '../../shared/domain/rule-book/schema.ts';
import type { LocalText } from '../../shared/domain/text.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { type PrepareWords, prepareWords } from '../content/prepare.ts';
import { publicPages } from '../content/public.ts';
import { SummaryList } from '../kit/lists.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { to } from '../kit/router.tsx';
import { dateOf, momentOf } from '../kit/time.ts';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { Dates } from './dates.tsx';
import { type Needs, needsOf } from './needs.ts';

type Category = SeasonView['categories'][number];
type OwnProps = { readonly season: SeasonView; readonly category: Category };

/** one of these is enough */
const namesOf = (documents: Material['documents'], local: (text: LocalText) => string): string =>
  documents.map(({ name }) => local(name)).join(' / ');

const Spared = ({ needs }: { needs: Needs }) => {
  const words = useWords(prepareWords);
  const spared = needs.confirmed.length;
  if (spared === 0) return <p class="lead">{words.sparedNone}</p>;
  return (
    <Notice kind="good" title={words.spared(spared, spared + needs.papers.length)}>
      <p>{words.sparedText}</p>
    </Notice>
  );
};

/** the lines of the form that this family will meet */
const askedLines = (
  words: PrepareWords,
  season: SeasonView,
  { asked }: Needs,
): readonly string[] => {
  const siblings =
    !asked.includes('sibling') && season.materials.some(({ fact }) => fact === 'sibling');
  return [
    words.people,
    ...asked.flatMap((fact) => words.asked[fact] ?? []),
    ...(siblings ? [words.sibling] : []),
    ...(season.twins ? [words.twins] : []),
  ];
};

const Asked = ({ season, needs }: { season: SeasonView; needs: Needs }) => {
  const words = useWords(prepareWords);
  return (
    <section>
      <h2>{words.askedTitle}</h2>
      <ul>
        {askedLines(words, season, needs).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};

const Confirmed = ({ confirmed }: Pick<Needs, 'confirmed'>) => {
  const words = useWords(prepareWords);
  const { pair } = useWords(common);
  const { facts } = useWords(codes);
  const local = useLocal();
  if (confirmed.length === 0) return null;
  return (
    <section>
      <h2>{words.registriesTitle}</h2>
      <p>{words.registriesText}</p>
      <SummaryList
        rows={confirmed.map(({ fact, registry, documents }) => ({
          label: facts[fact],
          value: (
            <>
              {words.registry(words.registries[registry])}
              <br />
              <small>{pair(words.otherwise, namesOf(documents, local))}</small>
            </>
          ),
        }))}
      />
    </section>
  );
};

const Uploads = ({ papers }: Pick<Needs, 'papers'>) => {
  const words = useWords(prepareWords);
  const { pair } = useWords(common);
  const { facts } = useWords(codes);
  const local = useLocal();
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>{words.uploadsTitle}</h2>
      <p>{words.uploadsText}</p>
      <ul>
        {papers.map(({ fact, documents }) => (
          <li key={fact}>{pair(facts[fact], namesOf(documents, local))}</li>
        ))}
      </ul>
    </section>
  );
};

const OwnZone = ({ season, category: { zoneBy } }: OwnProps) => {
  const words = useWords(prepareWords);
  const { lookUp } = useWords(publicPages);
  const { facts } = useWords(codes);
  if (zoneBy === null) return <p>{words.zoneByNone}</p>;
  if (zoneBy === 'school-record') return <p>{words.zoneByRecord}</p>;
  return (
    <p>
      {words.zoneBy(facts[zoneBy])} <a href={to(`/zone/${season.id}`)}>{lookUp}</a>
    </p>
  );
};

const ApplyNow = ({ season: { id, step, calendar } }: { season: SeasonView }) => {
  const words = useWords(prepareWords);
  const language = useLanguage();
  if (step === 'registration') {
    return (
      <a class="button" href={`/families.html#/new/${id}`}>
        {words.apply}
      </a>
    );
  }
  const early = step === 'announced' || step === 'before';
  return <p>{early ? words.opens(momentOf(calendar.registrationFrom, language)) : words.closed}</p>;
};

const When = ({ season }: { season: SeasonView }) => {
  const words = useWords(prepareWords);
  const { ages: born } = useWords(publicPages);
  const language = useLanguage();
  const { ages } = season;
  const day = (date: string) => dateOf(`${date}T00:00:00Z`, language);
  return (
    <section>
      <h2>{words.datesTitle}</h2>
      <Dates season={season} />
      {ages !== null && (
        <>
          <h2>{words.agesTitle}</h2>
          <p>{born(day(ages.bornFrom), day(ages.bornTo))}</p>
        </>
      )}
    </section>
  );
};

const Hotline = ({ hotline }: Pick<SeasonView, 'hotline'>) => {
  const words = useWords(prepareWords);
  return (
    <section>
      <h2>{words.askTitle}</h2>
      <p>
        {words.askText}{' '}
        <a href={`tel:${hotline.replace(/[^\d+]/g, '')}`}>
          <strong class="number">{hotline}</strong>
        </a>
      </p>
    </section>
  );
};

/** What a family of this situation needs, all of it read from the rule book. */
export const NeedsPage = ({ season, category }: OwnProps) => {
  const words = useWords(prepareWords);
  const local = useLocal();
  const needs = needsOf(season, category);
  return (
    <Page
      title={words.needsTitle(local(category.name))}
      caption={local(season.title)}
      back={`/prepare/${season.id}`}
    >
      <p>{local(category.hint)}</p>
      <Spared needs={needs} />
      <Asked season={season} needs={needs} />
      <Uploads papers={needs.papers} />
      <Confirmed confirmed={needs.confirmed} />
      <h2>{words.zoneTitle}</h2>
      <OwnZone season={season} category={category} />
      <ApplyNow season={season} />
      <When season={season} />
      <Hotline hotline={season.hotline} />
    </Page>
  );
};
