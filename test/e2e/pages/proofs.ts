import type { ProofView } from '../../../shared/contract/proof-view.ts';
import type { SigningKey } from '../../../shared/domain/season/ceremony.ts';
import { hexOf } from '../../../shared/proof/bytes.ts';
import { resultRow, resultTree, rosterRow, rosterTree } from '../../../shared/proof/leaves.ts';
import { pathOf } from '../../../shared/proof/merkle.ts';
import {
  announced,
  key,
  nonces,
  type Step,
  saltOf,
  season,
  sha256Bytes,
  toldOf,
} from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';
import { id, inZone, resultOf } from './application.ts';

/** the season that the announcements of the made-up town name */
export const provedSeason = season;

const town = instanceOf(
  [school(inZone.school, 2), school('yucai', 2)],
  [id, 'P3NB-6H8C-2VJZ', 'T5XK-9W4D-7QMA'].map((child, order) =>
    applicant(child, {
      unit: `T-${order + 1}`,
      choices: [{ school: inZone.school, tier: 1, order }],
    }),
  ),
);
const { result, steps } = toldOf(town);
const roster = rosterTree(town, saltOf, sha256Bytes);
const placed = resultTree(result, saltOf, sha256Bytes);
const index = town.applicants.findIndex((child) => child.id === id);
const child = town.applicants[index];
const placement = result.placements.find((one) => one.applicant === id);
if (child === undefined || placement?.school == null) throw new Error('the child has no place');

export const signingKey: SigningKey = { ...key, alg: 'ES256', use: 'sig' };

const row = result.placements.indexOf(placement);

/** A row that holds on the phone, and the result page that shows the same. */
export const proof: ProofView = {
  run: 1,
  ticket: child.unit ?? '',
  salt: hexOf(saltOf(id)),
  roster: {
    index,
    size: roster.size,
    row: rosterRow(child),
    path: [...pathOf(roster, index)],
  },
  result: {
    index: row,
    size: placed.size,
    row: resultRow(placement),
    path: [...pathOf(placed, row)],
  },
  announcements: [...announced(steps)],
  key: signingKey,
};

export const provedResult = {
  ...resultOf({ ...inZone, school: placement.school, number: placement.number }),
  ticket: proof.ticket,
};

/** Somebody changed a letter of the row on its way. */
export const tamperedProof: ProofView = {
  ...proof,
  result: {
    index: row,
    size: placed.size,
    row: resultRow({ ...placement, school: 'yucai' }),
    path: [...pathOf(placed, row)],
  },
};

const voided: Step = { kind: 'void', missing: [2], nonces: [nonces[0] ?? '', null] };

const told = announced([...steps.slice(0, 2), voided, ...steps.map((one) => ({ ...one, run: 2 }))]);

/** What a void run and the one after it announced. */
export const announcements = { voided: told.slice(0, 3), published: told.slice(3) } as const;
