import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CityArrays } from './arrays.ts';
import { readInt32, readUint8 } from './typed-files.ts';

/** What part of the generated city is used. */
export type Variant = {
  /** guarantees, reserves, and twins as one unit; else every child for itself, by tier and number alone */
  readonly full: boolean;
  /** only schools of the child's own zone, as docs/allocation.md has it; else up to ten nearest */
  readonly ownZone: boolean;
};

/** tier at a school outside the own zone */
const outside = 4;

/** the numbers of some units of a draw, from 1 without gaps */
const ranked = (drawn: Int32Array): Int32Array => {
  const order = Int32Array.from(drawn.keys()).sort((a, b) => drawn[a]! - drawn[b]!);
  const numbers = new Int32Array(drawn.length);
  for (let rank = 0; rank < order.length; rank++) numbers[order[rank]!] = rank + 1;
  return numbers;
};

const read = (folder: string) => ({
  preferred: readInt32(join(folder, 'pref.i32')),
  place: readInt32(join(folder, 'comp.i32')),
  zone: readInt32(join(folder, 'czone.i32')),
  schoolZone: readInt32(join(folder, 'szone.i32')),
  tier: readUint8(join(folder, 'cat.u8')),
  migrant: readUint8(join(folder, 'mig.u8')),
  twin: readInt32(join(folder, 'twin.i32')),
  drawn: readInt32(join(folder, 'lottery.i32')),
});

type City = ReturnType<typeof read>;

const choicesOf = (
  { preferred, place, zone, schoolZone, tier }: City,
  heads: Int32Array,
  lengthOfList: number,
  ownZone: boolean,
) => {
  const start = new Int32Array(heads.length + 1);
  const school = new Uint16Array(heads.length * lengthOfList);
  const rank = new Uint8Array(school.length);
  let count = 0;
  for (let unit = 0; unit < heads.length; unit++) {
    const child = heads[unit]!;
    const from = child * lengthOfList;
    for (let i = from; i < from + lengthOfList && preferred[i]! >= 0; i++) {
      const isOwn = schoolZone[preferred[i]!] === zone[place[child]!];
      if (ownZone && !isOwn) continue;
      school[count] = preferred[i]!;
      rank[count] = isOwn ? tier[child]! : outside;
      count++;
    }
    start[unit + 1] = count;
  }
  return {
    choiceStart: start,
    choiceSchool: school.slice(0, count),
    choiceRank: rank.slice(0, count),
  };
};

/** From the files that the generator writes; its README.md names them. */
export const generatedCity = (folder: string, { full, ownZone }: Variant): CityArrays => {
  const city = read(folder);
  const [, , , lengthOfList] = readFileSync(join(folder, 'meta.txt'), 'utf8').split(' ');
  const { place, migrant, twin, drawn } = city;
  // the first of two twins speaks for both
  const heads = Int32Array.from(place.keys()).filter(
    (child) => !full || twin[child]! < 0 || twin[child]! > child,
  );
  return {
    ...choicesOf(city, heads, Number(lengthOfList), ownZone),
    place: heads.map((child) => place[child]!),
    size: Uint8Array.from(heads, (child) => (full && twin[child]! >= 0 ? 2 : 1)),
    groupSet: Uint8Array.from(heads, (child) => migrant[child]!),
    numbers: ranked(heads.map((child) => drawn[child]!)),
    seats: readInt32(join(folder, 'cap.i32')),
    schoolX: readInt32(join(folder, 'sx.i32')),
    schoolY: readInt32(join(folder, 'sy.i32')),
    reserved: full ? readInt32(join(folder, 'reserve.i32')) : new Int32Array(0),
    placeX: readInt32(join(folder, 'cx.i32')),
    placeY: readInt32(join(folder, 'cy.i32')),
  };
};
