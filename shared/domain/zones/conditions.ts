import { type Piece, slice, trimmed } from './pieces.ts';
import type { Condition } from './types.ts';

/** What a statement says about people, taken off its end, and the list of places that remains. */
export type Statement = { readonly head: Piece; readonly conditions: readonly Condition[] };

type Ending = { readonly pattern: RegExp; readonly conditions: readonly Condition[] };

const ending = (pattern: RegExp, ...kinds: readonly PlainKind[]): Ending => ({
  pattern,
  conditions: kinds.map((kind) => ({ kind })),
});

type PlainKind = Exclude<Condition['kind'], 'hukou-of' | 'hukou-not-of' | 'hukou-in-town'>;

/** tried in this order, again and again, until none fits */
const endings: readonly Ending[] = [
  ending(/\([^()]*派位生\)$/, 'drawn'),
  ending(/\(自愿选择入读\)$/, 'by-choice'),
  ending(/\([^()]*业主子女[^()]*\)$/, 'owner'),
  ending(/\([^()]*村民子女[^()]*\)$/, 'villager'),
  ending(/\(非小区管理\)$/, 'not-managed-estate'),
  ending(/\(小学应届毕业生\)$/),
  ending(/(?:的)?村民适龄(?:儿童|子女)$/, 'villager'),
  ending(/(?:的)?适龄(?:儿童|子女|少年)$/),
  ending(/(?:的)?(?:小学)?应届毕业生(?:招生)?$/),
  ending(/(?:并|且|的)?符合[“"「『][^”"」』]*一致[”"」』]条件$/, 'home-and-hukou'),
  ending(/符合[“"「『]租购同权[”"」』]条件$/, 'tenant'),
  ending(
    /符合[“"「『]租购同权[”"」』]、集体户、各类统筹等条件$/,
    'tenant',
    'collective-household',
    'pooled',
  ),
  ending(/非村民户籍$/, 'non-villager'),
  ending(/村民户籍$/, 'villager', 'hukou'),
  ending(/集体户(?:口)?$/, 'collective-household'),
  ending(/(?:高校)?在职在编人员$/, 'staff'),
  ending(/符合条件的在职(?:老师|教师)$/, 'staff'),
  ending(/户籍$/, 'hukou'),
  ending(/的[^、,()]{1,4}原居民$/, 'long-resident'),
  ending(/旧居民$/, 'long-resident'),
  ending(/居住$/),
  ending(/[的且]$/),
  ending(/等(?:[一二三四五六七八九十\d]+个)?(?:小区|片区|地段)*$/),
  ending(/组团$/),
];

const openings = /^(?:[^、,():]{2,8}校区:|在|具有|以及|户籍登记住址为)\s*/;

const fittingEnding = (text: string) => {
  for (const { pattern, conditions } of endings) {
    const found = pattern.exec(text);
    if (found !== null) return { length: found.index, conditions };
  }
  return null;
};

export const readStatement = (piece: Piece): Statement => {
  const conditions: Condition[] = [];
  let head = piece;
  for (let step = fittingEnding(head.text); step !== null; step = fittingEnding(head.text)) {
    conditions.unshift(...step.conditions);
    head = trimmed(slice(head, 0, step.length));
  }
  const opening = openings.exec(head.text);
  return { head: opening === null ? head : trimmed(slice(head, opening[0].length)), conditions };
};
