import { canonical, uniform } from './characters.ts';
import { type ListContext, namesIn, readItems, unresolved } from './clauses.ts';
import { readStatement, type Statement } from './conditions.ts';
import { listItems } from './items.ts';
import { masked, type Piece } from './pieces.ts';
import { segments } from './segments.ts';
import { townPrefix } from './town-prefix.ts';
import type { Clause, Condition, OrderClause } from './types.ts';
import { townStem } from './wording.ts';

const orders: readonly { readonly pattern: RegExp; readonly by: OrderClause['by'] }[] = [
  { pattern: /^如.*超过.*按入户时间先后顺序/, by: 'hukou-date' },
  { pattern: /^如.*超过.*按购房(?:时间)?先后顺序/, by: 'purchase-date' },
];

const ofPeople: readonly Condition['kind'][] = [
  'tenant',
  'collective-household',
  'staff',
  'pooled',
];

const townAlone = /^([一-鿿]{2,4}(?:街道|街|镇|乡))$/;
const estatesOfTown = /^([一-鿿]{2,4}(?:街道|街|镇|乡))辖区内小区$/;
const hukouInArea = /^(.*以[东南西北].*?)(?:具有|范围内的)(.+)$/;
/** seats shared out by number, not by place */
const shares = /%|个学位|学位面向|首先安排/;
const closingNearby = /(?<!及)附近$/;

const wholeTown = (head: string): string | undefined =>
  (townAlone.exec(head) ?? estatesOfTown.exec(head))?.[1];

/** a town inside the wording of a condition on people: 大石街内, 大学城(小谷围街辖区内) */
const townIn = (head: string): { readonly town?: string } => {
  const town = /([一-鿿]{2,3}(?:街道|街|镇|乡))(?:辖区)?内/.exec(head)?.[1];
  return town === undefined ? {} : { town };
};

type Sentence = {
  readonly span: string;
  readonly piece: Piece;
  readonly statement: Statement;
  readonly context: ListContext;
};

const townClause = (town: string, { span, statement }: Sentence): Clause => ({
  kind: 'town',
  understood: true,
  span,
  conditions: statement.conditions,
  town,
  places: [{ kind: 'town', name: townStem(town), excludes: [] }],
  partly: [],
});

/** a committee's residents, but only those within borders */
const areaOfCommittees = (sentence: Sentence, border: string, committees: string): Clause => {
  const { span, statement, context } = sentence;
  const names = committees.split(/[、,或和]/).map((name) => {
    const prefix = townPrefix(name, context.towns, true);
    return canonical(prefix?.rest ?? name);
  });
  const bounds = namesIn(border);
  return unresolved(span, statement.conditions, 'area', { partly: names, bounds });
};

const readSentence = (sentence: Sentence): Clause[] => {
  const { span, piece, statement, context } = sentence;
  const { head, conditions } = statement;
  const text = head.text.replaceAll(/\s/g, '');
  if (conditions.some(({ kind }) => ofPeople.includes(kind))) {
    return [{ kind: 'people', understood: true, span, conditions, ...townIn(text) }];
  }
  const town = wholeTown(text);
  if (town !== undefined) return [townClause(town, sentence)];
  const [, border, committees] = hukouInArea.exec(masked(text)) ?? [];
  if (border !== undefined && committees !== undefined) {
    return [areaOfCommittees(sentence, border, committees)];
  }
  if (closingNearby.test(text) || shares.test(piece.text)) {
    const why = closingNearby.test(text) ? 'area' : 'wording';
    return [unresolved(span, conditions, why, { bounds: namesIn(text) })];
  }
  return readItems(listItems(head), context);
};

/** streets that the text names with a number somewhere */
const numberedRoads = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?<=[(、,;])([一-鿿]{2,4}(?:路|大道))(?=\d)/g)].map(([road]) => road),
  ),
];

const readSegment = (piece: Piece, source: string, shared: Omit<ListContext, 'conditions'>) => {
  const span = source.slice(piece.at, piece.at + piece.text.length);
  const order = orders.find(({ pattern }) => pattern.test(piece.text));
  if (order !== undefined) {
    const clause: Clause = { kind: 'order', understood: true, span, conditions: [], by: order.by };
    return [clause];
  }
  const statement = readStatement(piece);
  const context = { ...shared, conditions: statement.conditions };
  return readSentence({ span, piece, statement, context });
};

/**
 * Every clause of a published zone text, in its order; what fixes no exact rule is kept as
 * `unresolved` with its wording. `towns` are the district's towns, which a text may begin with.
 */
export const parseZoneText = (text: string, towns: readonly string[] = []): readonly Clause[] => {
  const plain = uniform(text);
  const shared = { source: text, towns, roads: numberedRoads(plain) };
  return segments(plain).flatMap((piece) => readSegment(piece, text, shared));
};
