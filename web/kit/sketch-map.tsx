import { type SketchWords, sketchWords } from '../content/sketch.ts';
import { directionOf, type GridPoint, sketchScale, walkMinutes } from './sketch-scale.ts';
import { useWords } from './words.ts';

export type Marked = { readonly name: string; readonly at: GridPoint };

const frame = { width: 360, height: 250, margin: 40 };
const barHeight = 40;

/** farther than this nobody asks how long it takes on foot */
const longestWalk = 60;

/** 东南方向 320 米，步行约 5 分钟 */
export const wayText = (
  words: SketchWords,
  metres: number,
  from: GridPoint | null = null,
  to: GridPoint | null = null,
): string => {
  const direction = from === null || to === null ? null : directionOf(from, to);
  const way = words.way(
    direction === null ? '' : words.directions[direction],
    words.metres(metres),
  );
  const minutes = walkMinutes(metres);
  return minutes > longestWalk ? way : words.join(way, words.walk(minutes));
};

/** The number by which a list beside the map names a school on it. */
export const MapNumber = ({ number }: { number: number }) => (
  <span class="map-number" aria-hidden="true">
    {number}
  </span>
);

const pathOf = (points: readonly GridPoint[]): string =>
  points.map(([x, y]) => `${x},${y}`).join(' ');

const School = ({ at: [x, y], number }: { at: GridPoint; number: number }) => (
  <g>
    <circle cx={x} cy={y} r="12" class="map-school" />
    <text x={x} y={y + 5} class="map-digit">
      {number}
    </text>
  </g>
);

const Diamond = ({ at: [x, y] }: { at: GridPoint }) => (
  <path d={`M${x} ${y - 10}l10 10l-10 10l-10-10z`} class="map-place" />
);

const Bar = ({ metres, width }: { metres: number; width: number }) => {
  const words = useWords(sketchWords);
  const y = frame.height - 12;
  return (
    <g>
      <path d={`M12 ${y - 5}v5h${width}v-5`} class="map-line" />
      <text x={12 + width / 2} y={y - 8} class="map-text" text-anchor="middle">
        {words.metres(metres)}
      </text>
    </g>
  );
};

const North = () => {
  const words = useWords(sketchWords);
  const x = frame.width - 20;
  return (
    <g>
      <path d={`M${x} 12l7 18l-7-4l-7 4z`} class="map-north" />
      <text x={x} y="46" class="map-text" text-anchor="middle">
        {words.north}
      </text>
    </g>
  );
};

type SketchMapProps = {
  /** where the distances begin */
  readonly place: Marked | null;
  /** numbered from 1 in this order; the list beside the map has the same numbers */
  readonly schools: readonly (Marked & { readonly metres?: number | undefined })[];
  /** further schools, drawn where they fall inside the picture */
  readonly others?: readonly GridPoint[];
  readonly outlines?: readonly (readonly GridPoint[])[];
  readonly datum: string;
};

/** 示意图: what a family needs to see where its school lies. A list with the same numbers stands beside it. */
export const SketchMap = ({
  place,
  schools,
  others = [],
  outlines = [],
  datum,
}: SketchMapProps) => {
  const words = useWords(sketchWords);
  const { at, isInside, bar } = sketchScale(
    [...(place === null ? [] : [place.at]), ...schools.map((one) => one.at), ...outlines.flat()],
    frame,
  );
  const seen = schools.map(({ name, metres, at: school }, index) =>
    words.seenSchool(
      index + 1,
      name,
      metres === undefined ? '' : wayText(words, metres, place?.at, school),
    ),
  );
  // the bar stands at the foot of the picture
  const shown = others.filter((one) => isInside(one) && at(one)[1] < frame.height - barHeight);
  return (
    <figure class="sketch">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={words.seen(place?.name ?? null, seen)}
      >
        {outlines.map((outline) => {
          const points = pathOf(outline.map(at));
          return <polygon key={points} points={points} class="map-zone" />;
        })}
        {place !== null &&
          schools.map((school) => (
            <polyline
              key={school.name}
              points={pathOf([at(place.at), at(school.at)])}
              class="map-way"
            />
          ))}
        {shown.map((point) => {
          const [x, y] = at(point);
          return <circle key={`${x} ${y}`} cx={x} cy={y} r="5" class="map-other" />;
        })}
        {place !== null && <Diamond at={at(place.at)} />}
        {schools.map((school, index) => (
          <School key={school.name} at={at(school.at)} number={index + 1} />
        ))}
        <text x="12" y="24" class="map-text">
          {words.title}
        </text>
        <North />
        <Bar {...bar} />
      </svg>
      <figcaption>
        <ul class="map-key">
          {place !== null && (
            <li>
              <span class="key-place" aria-hidden="true" />
              {place.name}
            </li>
          )}
          {schools.map(({ name }, index) => (
            <li key={name}>
              <MapNumber number={index + 1} />
              {name}
            </li>
          ))}
          {shown.length > 0 && (
            <li>
              <span class="key-other" aria-hidden="true" />
              {words.others}
            </li>
          )}
          {outlines.length > 0 && (
            <li>
              <span class="key-zone" aria-hidden="true" />
              {words.outline}
            </li>
          )}
        </ul>
        <small>{words.note(datum)}</small>
      </figcaption>
    </figure>
  );
};
