import type { Point } from '../../shared/allocation/types.ts';

/**
 * Degrees to planar integer metres: equirectangular about the plan's mean latitude, origin 5 km
 * beyond its south-west corner. The datum stays the plan's (GCJ-02 in Chinese sources); only differences count,
 * and over 60 km the error of a distance stays below 0.1 %.
 */

type Degrees = { readonly lng: number; readonly lat: number };

/** keeps the homes around the outermost schools positive */
const margin = 5000;

/** metres of one degree on a sphere of 6,371,008.8 m */
const metresPerDegree = 111_195.08;

export const projection = (points: readonly Degrees[]): ((point: Degrees) => Point) => {
  const west = Math.min(...points.map(({ lng }) => lng));
  const south = Math.min(...points.map(({ lat }) => lat));
  const mean = points.reduce((sum, { lat }) => sum + lat, 0) / points.length;
  const shrink = Math.cos((mean * Math.PI) / 180);
  return ({ lng, lat }) => [
    margin + Math.round((lng - west) * metresPerDegree * shrink),
    margin + Math.round((lat - south) * metresPerDegree),
  ];
};

export const metresBetween = (a: Point, b: Point): number =>
  Math.round(Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2));
