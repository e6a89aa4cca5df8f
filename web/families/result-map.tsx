import '../kit/styles/map.css';
import type { ResultView, SeasonView } from '../../shared/contract/views.ts';
import { sketchWords } from '../content/sketch.ts';
import { whyWords } from '../content/why.ts';
import { SketchMap, wayText } from '../kit/sketch-map.tsx';
import { useLocal, useWords } from '../kit/words.ts';

type ResultMapProps = { readonly result: ResultView; readonly season: SeasonView };

/** The way to the school in words: direction only where the home is known. */
export const useWay = ({ result, season }: ResultMapProps): string => {
  const words = useWords(whyWords);
  const sketch = useWords(sketchWords);
  const { placement, home } = result;
  const school = season.schools.find(({ id }) => id === placement.school);
  const way = wayText(sketch, placement.metres, home?.at, school?.at);
  return home === null ? words.fromZone(way) : words.fromHome(way);
};

/** The school, the home's place, and the other schools that were considered. */
export const ResultMap = ({ result, season }: ResultMapProps) => {
  const words = useWords(whyWords);
  const local = useLocal();
  const { placement, home, considered } = result;
  const way = useWay({ result, season });
  const wanted = [placement.school, ...considered.map(({ school }) => school)];
  const shown = [...new Set(wanted)].flatMap(
    (id) => season.schools.find((school) => school.id === id) ?? [],
  );
  const [own] = shown;
  if (own === undefined) return null;
  return (
    <section>
      <h2>{words.mapTitle}</h2>
      <p>
        <strong>{local(own.name)}</strong>
        <br />
        {own.address}
        <br />
        {way}
      </p>
      <SketchMap
        place={home}
        schools={shown.map(({ id, name, at }) => ({
          name: local(name),
          at,
          metres: id === placement.school ? placement.metres : undefined,
        }))}
        others={season.schools.filter(({ id }) => !wanted.includes(id)).map(({ at }) => at)}
        datum={season.datum}
      />
      {home !== null && <p class="soft">{words.homeHint(home.name)}</p>}
    </section>
  );
};
