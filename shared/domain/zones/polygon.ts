/** Planar integer metres; |coordinate| <= 2^24, so that every cross product is exact below 2^53. */
export type PlanarPoint = readonly [x: number, y: number];
export type Ring = readonly PlanarPoint[];

export type Side = 'inside' | 'outside' | 'boundary';

const cross = (a: PlanarPoint, b: PlanarPoint, point: PlanarPoint): number =>
  (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);

const between = (low: number, value: number, high: number): boolean =>
  Math.min(low, high) <= value && value <= Math.max(low, high);

const onEdge = (a: PlanarPoint, b: PlanarPoint, point: PlanarPoint): boolean =>
  cross(a, b, point) === 0 && between(a[0], point[0], b[0]) && between(a[1], point[1], b[1]);

/** the ray from the point to the right crosses the edge; half-open, so that corners count once */
const crosses = (a: PlanarPoint, b: PlanarPoint, point: PlanarPoint): boolean => {
  if (a[1] <= point[1] === b[1] <= point[1]) return false;
  return cross(a, b, point) > 0 === b[1] > a[1];
};

const edges = (ring: Ring): (readonly [PlanarPoint, PlanarPoint])[] =>
  ring.flatMap((from, position) => {
    const to = ring[(position + 1) % ring.length];
    return to === undefined ? [] : [[from, to] as const];
  });

/** Even-odd rule over all rings, so that a ring inside a ring is a hole; exact integer arithmetic. */
export const pointInPolygon = (rings: readonly Ring[], point: PlanarPoint): Side => {
  let inside = false;
  for (const [a, b] of rings.flatMap(edges)) {
    if (onEdge(a, b, point)) return 'boundary';
    if (crosses(a, b, point)) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
};

export type DrawnZone = { readonly id: string; readonly rings: readonly Ring[] };

export type PointResolution =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' };

/** The drawn zone of a point; on a border, or in two zones, it is for a person to say. */
export const resolvePoint = (zones: readonly DrawnZone[], point: PlanarPoint): PointResolution => {
  const sides = zones.map(({ id, rings }) => ({ id, side: pointInPolygon(rings, point) }));
  const touching = sides.filter(({ side }) => side !== 'outside');
  const [only, ...others] = touching;
  if (only === undefined) return { kind: 'unknown' };
  return others.length === 0 && only.side === 'inside'
    ? { kind: 'found', id: only.id }
    : { kind: 'ambiguous', ids: touching.map(({ id }) => id) };
};
