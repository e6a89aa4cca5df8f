import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Columns, NONE } from '../../../shared/allocation/columns.ts';
import { readInt32, readUint8, readUint16, writeArray } from './typed-files.ts';

/** What differs from unit to unit, school to school and place to place in a generated city. */
export type CityArrays = {
  readonly choiceStart: Int32Array;
  readonly choiceSchool: Uint16Array;
  readonly choiceRank: Uint8Array;
  readonly place: Int32Array;
  readonly size: Uint8Array;
  readonly groupSet: Uint8Array;
  readonly numbers: Int32Array;
  readonly seats: Int32Array;
  readonly schoolX: Int32Array;
  readonly schoolY: Int32Array;
  /** by school; empty where nobody is guaranteed, nothing is reserved and every child is alone */
  readonly reserved: Int32Array;
  readonly placeX: Int32Array;
  readonly placeY: Int32Array;
};

export const writeCity = (folder: string, city: CityArrays): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, array] of Object.entries(city)) writeArray(join(folder, name), array);
};

export const readCity = (folder: string): CityArrays => {
  const at = (name: keyof CityArrays) => join(folder, name);
  return {
    choiceStart: readInt32(at('choiceStart')),
    choiceSchool: readUint16(at('choiceSchool')),
    choiceRank: readUint8(at('choiceRank')),
    place: readInt32(at('place')),
    size: readUint8(at('size')),
    groupSet: readUint8(at('groupSet')),
    numbers: readInt32(at('numbers')),
    seats: readInt32(at('seats')),
    schoolX: readInt32(at('schoolX')),
    schoolY: readInt32(at('schoolY')),
    reserved: readInt32(at('reserved')),
    placeX: readInt32(at('placeX')),
    placeY: readInt32(at('placeY')),
  };
};

/** index of the one group, whose children may have reserves */
export const migrants = 0;

const tiers = 5;

const nowhere = (count: number): Int32Array => new Int32Array(count).fill(NONE);

/** The arrays as an instance under the rules of docs/allocation.md; the one group is called by its index. */
export const columnsOf = (city: CityArrays): Columns => {
  const { reserved, seats, placeX, place } = city;
  const isFull = reserved.length > 0;
  return {
    rules: {
      guaranteedTier: isFull ? 0 : -1,
      guaranteedGroups: isFull ? [String(migrants)] : [],
      overflow: 'together',
      overflowGoals: ['placed', 'near', 'metres'],
      nearMetres: 3000,
      joint: 'elastic',
      holdBack: 0,
    },
    groups: 1,
    schools: {
      count: seats.length,
      seats,
      x: city.schoolX,
      y: city.schoolY,
      area: nowhere(seats.length),
      overflow: new Uint8Array(seats.length).fill(1),
      reserveStart: isFull
        ? Int32Array.from({ length: seats.length + 1 }, (_, s) => s)
        : new Int32Array(seats.length + 1),
      reserveGroup: new Int32Array(reserved.length).fill(migrants),
      reserveSeats: reserved,
    },
    places: { count: placeX.length, x: placeX, y: city.placeY, area: nowhere(placeX.length) },
    units: {
      count: place.length,
      place,
      size: city.size,
      joint: isFull,
      overflow: new Uint8Array(place.length).fill(1),
      groupSet: city.groupSet,
    },
    choiceStart: city.choiceStart,
    choiceSchool: city.choiceSchool,
    choiceRank: city.choiceRank,
    rankTier: Int32Array.from({ length: tiers }, (_, tier) => tier),
    rankOrder: new Float64Array(tiers),
    groupSets: Uint8Array.of(0, 1),
    stated: null,
  };
};
