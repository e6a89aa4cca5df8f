/**
 * The independent verifier: it reads an instance and a result by itself, shares no code with the engine, and judges
 * every published property by the certificate of docs/allocation.md. It always runs before anything is published.
 */

import { bookOf } from './book.ts';
import { instanceHash } from './canonical.ts';
import { readInstance } from './instance.ts';
import { entry, judged } from './judge.ts';
import { filesBelongTogether } from './p0-belong-together.ts';
import { onePlaceAChild } from './p1-one-place.ts';
import { unitsTogether } from './p3-together.ts';
import { numbersFollowFromSeed } from './p4-draw.ts';
import { compiled, paperOf, seatsOf } from './paper.ts';
import { type ReadFault, rootNode } from './read.ts';
import type { Property, Report } from './report.ts';
import { readResult } from './result.ts';
import { instanceFaults } from './sound.ts';

const properties = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
] as const satisfies readonly Property[];

/** nothing can be judged, and nothing may seem to hold */
const unreadable = ({ path, expected }: ReadFault): Report => [
  entry('P0', { code: 'unreadable', facts: { path, expected } }),
  ...properties.map((property) => entry(property, { code: 'not-judged', facts: { path } })),
];

/** Total: whatever the two values are, the answer is one entry a property, P0 first. */
export const verify = (instance: unknown, result: unknown): Report => {
  const instanceNode = rootNode(instance, 'instance');
  const resultNode = rootNode(result, 'result');
  const ownInstance = readInstance(instanceNode);
  const ownResult = readResult(resultNode);
  const unread = instanceNode.faults[0] ?? resultNode.faults[0];
  if (unread) return unreadable(unread);
  const parts = compiled(ownInstance);
  const [unsound] = instanceFaults(ownInstance, parts.columns, parts.members);
  if (unsound) return unreadable(unsound);

  const paper = paperOf(ownInstance, ownResult, parts);
  const { names } = paper;
  const { numbers, ...seating } = seatsOf(paper);
  const book = bookOf(parts.columns, { ...ownResult, numbers, seating }, names);
  const { P0, P2, P5, P6, P7, P8 } = judged(book);
  return [
    entry('P0', filesBelongTogether(paper, instanceHash(ownInstance), P0)),
    entry('P1', onePlaceAChild(paper)),
    entry('P2', P2),
    entry('P3', unitsTogether(paper)),
    entry('P4', numbersFollowFromSeed(ownResult.seed, numbers, names.unit, names.applicant)),
    entry('P5', P5),
    entry('P6', P6),
    entry('P7', P7),
    entry('P8', P8),
  ];
};

export const allHold = (report: Report): boolean => report.every(({ holds }) => holds);
