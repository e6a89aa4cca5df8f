import { townStem } from './wording.ts';

export type TownPrefix = { readonly town: string; readonly rest: string };

const generic =
  /^([一-鿿]{2,4}?(?:街道|镇|乡(?!村))|[一-鿿]{2,3}街(?=[一-鿿]{1,6}(?:社区|居委)))(?=[一-鿿])/;

/** 街 ends streets and towns alike: only the first place of a list is trusted to begin with a town */
const subdistrict = /^([一-鿿]{2,3}街)(?=[一-鿿]{2})/;

/** The town that a place's wording begins with, or null. `known` are towns of the district. */
export const townPrefix = (
  text: string,
  known: readonly string[],
  first: boolean,
): TownPrefix | null => {
  const configured = known.find((town) => text.startsWith(townStem(town)));
  if (configured !== undefined) {
    const ending = /^(?:街道|街|镇|乡)/.exec(text.slice(townStem(configured).length));
    const rest = text.slice(townStem(configured).length + (ending?.[0].length ?? 0));
    if (ending !== null && rest !== '') return { town: configured, rest: rest.replace(/^的/, '') };
  }
  const found = generic.exec(text) ?? (first ? subdistrict.exec(text) : null);
  const town = found?.[1];
  if (town === undefined) return null;
  return { town, rest: text.slice(town.length).replace(/^的/, '') };
};
