import { firstBracket, joined, masked, type Piece, slice, splitTop, trimmed } from './pieces.ts';
import { area } from './wording.ts';

/** One entry of a list: a place to be read, or an area that only a map can settle. */
export type Item = {
  readonly kind: 'place' | 'area';
  readonly piece: Piece;
  /** ending that the list states once for several names: 蔡一、蔡二、蔡三村 */
  readonly ending?: string;
};

const separators = /、|,|以及|包括|包含|及(?!附近|[^、,]{0,8}以[东南西北])/g;

/** 和 also stands inside names (城隽和府), so both sides must end as places do */
const conjunction =
  /(?<=[号幢座□)村园苑路街委区])[和与](?=[^、,]*(?:[号幢座□)村园苑路街委区居])$)/g;

const endsOpen = /[\d零一二三四五六七八九十]$/;
const bareNumber = /^(?:\d|[一二三四五六七八九十]{1,3}(?:号|幢|栋|座|巷|期|队|组))/;

/** 18、20、22幢 was split at its commas; numbers without a unit go back to their list */
const mergeNumbers = (source: Piece, pieces: readonly Piece[]): Piece[] => {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const goesOn = last !== undefined && endsOpen.test(last.text) && bareNumber.test(piece.text);
    if (goesOn) merged.splice(-1, 1, joined(source, last, piece));
    else merged.push(piece);
  }
  return merged;
};

export const listPieces = (source: Piece): Piece[] =>
  mergeNumbers(source, splitTop(source, separators)).flatMap((piece) =>
    splitTop(piece, conjunction),
  );

const isArea = (piece: Piece): boolean => area.test(masked(piece.text));

const openArea = (piece: Piece): Item[] => {
  const bracket = firstBracket(piece);
  const listed = bracket === null ? null : /^(?:包含|包括)/.exec(bracket.inside.text);
  if (bracket === null || listed === null) return [{ kind: 'area', piece }];
  const border = slice(piece, 0, bracket.inside.at - piece.at - 1);
  return [
    { kind: 'area', piece: trimmed(border) },
    ...listItems(slice(bracket.inside, listed[0].length)),
  ];
};

const nearby = /及附近(?:区域|地区)?$/;

const openPiece = (piece: Piece): Item[] => {
  const near = nearby.exec(piece.text);
  if (near !== null) {
    return [
      { kind: 'place', piece: slice(piece, 0, near.index) },
      { kind: 'area', piece: slice(piece, near.index + 1) },
    ];
  }
  return isArea(piece) ? openArea(piece) : [{ kind: 'place', piece }];
};

/** borders in a row describe one area */
const mergeAreas = (source: Piece, items: readonly Item[]): Item[] => {
  const merged: Item[] = [];
  for (const item of items) {
    const last = merged.at(-1);
    if (last?.kind === 'area' && item.kind === 'area') {
      merged.splice(-1, 1, { kind: 'area', piece: joined(source, last.piece, item.piece) });
    } else {
      merged.push(item);
    }
  }
  return merged;
};

const shortened = /([一-鿿])[一二三四五六七八九十]$/;
const numberedVillage = /^.[一二三四五六七八九十]村$/;

/** later in the list a village of the same first character is named in full */
const endingAt = (items: readonly Item[], index: number): '村' | undefined => {
  const first = shortened.exec(items[index]?.piece.text ?? '')?.[1];
  if (first === undefined) return undefined;
  const full = items
    .slice(index + 1)
    .some(({ piece: { text } }) => numberedVillage.test(text) && text.startsWith(first));
  return full ? '村' : undefined;
};

/** The entries of a list of places, in the order of the text. */
export const listItems = (source: Piece): Item[] => {
  const items = mergeAreas(source, listPieces(source).flatMap(openPiece));
  return items.map((item, index) => {
    const ending = endingAt(items, index);
    return ending === undefined ? item : { ...item, ending };
  });
};
