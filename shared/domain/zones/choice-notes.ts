import { parseZoneText } from './parse-zone-text.ts';

const choice = /[^。;；]*?(?=可一次性选择入读)/g;

/** Places of which a note says that the family may choose between two schools once. */
export const choiceNames = (note: string, towns: readonly string[]): string[] =>
  [...note.matchAll(choice)]
    .flatMap(([wording]) => parseZoneText(wording, towns))
    .flatMap((clause) => ('places' in clause ? clause.places.map(({ name }) => name) : []));
