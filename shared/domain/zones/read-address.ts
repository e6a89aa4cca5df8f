import { canonical } from './characters.ts';
import { readTail, type Tail } from './tail.ts';
import { estateWord } from './wording.ts';
import type { ZoneIndex } from './zone-index.ts';

/** A name of the index found in an address, with what stands before it and behind it. */
export type Occurrence = {
  readonly name: string;
  readonly at: number;
  /** everything before the name */
  readonly before: string;
  /** words before the name are the name of some other home */
  readonly strange: boolean;
  readonly tail: Tail;
};

export type Address = {
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
  /** stems of the towns that the address names */
  readonly towns: readonly string[];
  /** names a province, city or district that is not the plan's, or is too long to be an address */
  readonly elsewhere: boolean;
};

/** longer texts are no address; also bounds the work of one look-up */
const longest = 120;

/** a name may begin where another unit of the address ends, and nowhere inside a word */
const boundary =
  /(?:省|市|县|(?<![小东南西北中A-Z\d])区|镇|乡|街|道|路|巷|村|社区|号|幢|队|内|的|\d期)$/;

const opensName = (gap: string, townStems: readonly string[]): boolean =>
  gap === '' || boundary.test(gap) || townStems.some((stem) => gap.endsWith(stem));

type Found = { readonly name: string; readonly at: number; readonly gap: string };

const nameAt = (index: ZoneIndex, text: string, at: number): string | undefined =>
  index.names.get(text.charAt(at))?.find((name) => text.startsWith(name, at));

const scan = (index: ZoneIndex, text: string): Found[] => {
  const found: Found[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const name = nameAt(index, text, at);
    const gap = text.slice(from, at);
    if (name !== undefined && opensName(gap, index.townStems)) {
      found.push({ name, at, gap });
      at += name.length;
      from = at;
    } else {
      at += 1;
    }
  }
  return found;
};

const administrative =
  /^(?<province>[^省区市县]{2,8}(?:省|自治区))?(?<city>[^市区县]{2,8}(?:市|州))?(?<district>[^区县市镇街道乡路村\d]{1,6}(?:区|县|市))?/;

const outside = (lead: string, within: readonly string[]): boolean => {
  const { province, city, district } = administrative.exec(lead)?.groups ?? {};
  return [province, city, district].some((name) => name !== undefined && !within.includes(name));
};

const townEnding = /^(?:街道|街|镇|乡)/;
const opensTown = /(?:^|[省市区县])$/;

const namesTown = (text: string, stem: string): boolean => {
  const at = text.indexOf(stem);
  return (
    at >= 0 && opensTown.test(text.slice(0, at)) && townEnding.test(text.slice(at + stem.length))
  );
};

const anyTown = /(?:^|[省市区县])([^省市区县\d]{2,4}?)(?:街道|镇|乡(?!村))/;

const namedTowns = (text: string, townStems: readonly string[]): string[] => {
  const known = townStems.filter((stem) => namesTown(text, stem));
  const other = known.length === 0 ? anyTown.exec(text)?.[1] : undefined;
  return other === undefined ? known : [other];
};

/** 石楼沙南村: a town's name without its ending, right before the place */
const shortTowns = (found: readonly Found[], townStems: readonly string[]): string[] => {
  const lead = found[0]?.gap ?? '';
  return townStems.filter(
    (stem) =>
      lead.endsWith(stem) && (lead === stem || /[省市区县]$/.test(lead.slice(0, -stem.length))),
  );
};

const strangeGap = (gap: string): boolean => estateWord.test(gap);

export const readAddress = (index: ZoneIndex, address: string): Address => {
  const text = canonical(address);
  const found = text.length > longest ? [] : scan(index, text);
  const occurrences = found.map(({ name, at, gap }, position): Occurrence => {
    const end = found[position + 1]?.at ?? text.length;
    const tail = readTail(text.slice(at + name.length, end));
    return {
      name,
      at,
      before: text.slice(0, at),
      strange: strangeGap(gap),
      tail,
    };
  });
  const lead = found[0] === undefined ? text : found[0].gap;
  return {
    text,
    occurrences,
    towns: [
      ...new Set([...namedTowns(text, index.townStems), ...shortTowns(found, index.townStems)]),
    ],
    elsewhere: text.length > longest || (index.within.length > 0 && outside(lead, index.within)),
  };
};
