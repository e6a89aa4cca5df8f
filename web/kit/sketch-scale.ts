/** metres on the district's grid, x to the east and y to the north */
export type GridPoint = readonly [x: number, y: number];

export type Frame = { readonly width: number; readonly height: number; readonly margin: number };

export type SketchScale = {
  /** units of the drawing, y downwards, to a tenth */
  readonly at: (point: GridPoint) => GridPoint;
  readonly isInside: (point: GridPoint) => boolean;
  readonly bar: { readonly metres: number; readonly width: number };
};

/** one place alone is shown with this much around it */
const leastMetres = 600;
const widestBar = 100;

const middle = (values: readonly number[]): number =>
  values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;

const span = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** 1, 2 or 5 with zeros: the longest round length that is no wider than the bar may be. */
const barOf = (perMetre: number): SketchScale['bar'] => {
  const most = widestBar / perMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find((digit) => digit * power <= most) ?? 1);
  return { metres, width: tenth(metres * perMetre) };
};

/** One scale for both directions that puts all points inside the margins, their middle in the middle. */
export const sketchScale = (
  points: readonly GridPoint[],
  { width, height, margin }: Frame,
): SketchScale => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const perMetre = Math.min(
    (width - 2 * margin) / Math.max(leastMetres, span(xs)),
    (height - 2 * margin) / Math.max(leastMetres, span(ys)),
  );
  const at = ([x, y]: GridPoint): GridPoint => [
    tenth(width / 2 + (x - middle(xs)) * perMetre),
    tenth(height / 2 - (y - middle(ys)) * perMetre),
  ];
  const isInside = (point: GridPoint): boolean => {
    const [x, y] = at(point);
    return (
      x >= margin / 2 && x <= width - margin / 2 && y >= margin / 2 && y <= height - margin / 2
    );
  };
  return { at, isInside, bar: barOf(perMetre) };
};

export const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof directions)[number];

/** The nearest of eight directions; null between a point and itself. */
export const directionOf = ([fromX, fromY]: GridPoint, [x, y]: GridPoint): Direction | null => {
  if (fromX === x && fromY === y) return null;
  const eighth = Math.round(Math.atan2(x - fromX, y - fromY) / (Math.PI / 4));
  return directions[(eighth + 8) % 8] ?? null;
};

/** at 70 metres a minute, never less than one */
export const walkMinutes = (metres: number): number => Math.max(1, Math.ceil(metres / 70));
