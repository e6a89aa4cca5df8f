import type { SketchWords } from '../sketch.ts';

export const sketch: SketchWords = {
  title: 'Sketch map',
  north: 'N',
  metres: (metres: number) => (metres < 1000 ? `${metres} m` : `${(metres / 1000).toFixed(1)} km`),
  seen: (place: string | null, schools: readonly string[]) =>
    `Sketch map. ${place === null ? '' : `Seen from ${place}: `}${schools.join('; ')}.`,
  seenSchool: (number: number, name: string, way: string) =>
    `number ${number} is ${name}${way === '' ? '' : `, ${way}`}`,
  others: 'Other schools',
  outline: 'Zone',
  note: (datum: string) =>
    `A sketch; it does not decide where a zone ends. Distances are straight lines, walking is reckoned at 70 m a minute. Coordinates: ${datum}.`,
  way: (direction: string, metres: string) => `${metres}${direction}`,
  join: (way: string, walk: string) => `${way}, ${walk}`,
  walk: (minutes: number) => `about ${minutes} min on foot`,
  directions: {
    n: ' to the north',
    ne: ' to the north-east',
    e: ' to the east',
    se: ' to the south-east',
    s: ' to the south',
    sw: ' to the south-west',
    w: ' to the west',
    nw: ' to the north-west',
  },
};
