/**
 * The independent verifier: it reads an instance and a result by itself, shares no code with the engine, and judges
 * every published property by the certificate of docs/allocation.md. It always runs before anything is published.
 */

import { type Book, bookOf } from './book.ts';
import { instanceHash } from './canonical.ts';
import { readInstance } from './instance.ts';
import { filesBelongTogether } from './p0-belong-together.ts';
import { onePlaceAChild } from './p1-one-place.ts';
import { seatsAreKept } from './p2-seats.ts';
import { unitsTogether } from './p3-together.ts';
import { numbersFollowFromSeed } from './p4-draw.ts';
import { noJustifiedEnvy } from './p5-no-envy.ts';
import { reservesAreKept } from './p6-reserves.ts';
import { nobodyUnplaced } from './p7-nobody-unplaced.ts';
import { overflowIsOptimal } from './p8-overflow-optimal.ts';
import { type ReadFault, rootNode } from './read.ts';
import type { Breach, Property, PropertyReport, Report } from './report.ts';
import { readResult } from './result.ts';
import { instanceFaults } from './sound.ts';

const judged = [
  ['P1', onePlaceAChild],
  ['P2', seatsAreKept],
  ['P3', unitsTogether],
  ['P4', numbersFollowFromSeed],
  ['P5', noJustifiedEnvy],
  ['P6', reservesAreKept],
  ['P7', nobodyUnplaced],
  ['P8', overflowIsOptimal],
] as const satisfies readonly (readonly [Property, (book: Book) => Breach | null])[];

const entry = (property: Property, detail: Breach | null): PropertyReport =>
  detail === null ? { property, holds: true } : { property, holds: false, detail };

/** nothing can be judged, and nothing may seem to hold */
const unreadable = ({ path, expected }: ReadFault): Report => [
  entry('P0', { code: 'unreadable', facts: { path, expected } }),
  ...judged.map(([property]) => entry(property, { code: 'not-judged', facts: { path } })),
];

/** Total: whatever the two values are, the answer is one entry a property, P0 first. */
export const verify = (instance: unknown, result: unknown): Report => {
  const instanceNode = rootNode(instance, 'instance');
  const resultNode = rootNode(result, 'result');
  const ownInstance = readInstance(instanceNode);
  const ownResult = readResult(resultNode);
  const unread = instanceNode.faults[0] ?? resultNode.faults[0];
  if (unread) return unreadable(unread);
  const [unsound] = instanceFaults(ownInstance);
  if (unsound) return unreadable(unsound);

  const book = bookOf(ownInstance, ownResult);
  return [
    entry('P0', filesBelongTogether(book, instanceHash(ownInstance))),
    ...judged.map(([property, breach]) => entry(property, breach(book))),
  ];
};

export const allHold = (report: Report): boolean => report.every(({ holds }) => holds);
