import * as z from 'zod';
import { factKind, holder } from '../evidence/facts.ts';
import { day } from '../text.ts';

/** One requirement on one proved fact; every attribute named must hold. */
export const factRequirement = z.strictObject({
  fact: factKind,
  holder: z.array(holder).min(1).optional(),
  /** 'zone': the fact's address lies in a zone of the school asked for */
  within: z.enum(['zone', 'district']).optional(),
  outsideDistrict: z.literal(true).optional(),
  sameAddressAs: factKind.optional(),
  sinceBy: day.optional(),
  /** held for at least so many years on a day */
  heldYears: z.strictObject({ years: z.int().min(1).max(18), on: day }).optional(),
  validOn: day.optional(),
  shareAtLeast: z.int().min(1).max(100).optional(),
  use: z.enum(['dwelling', 'commercial']).optional(),
  household: z.enum(['family', 'collective']).optional(),
  withParent: z.boolean().optional(),
  /** registered as a member of the village or the old town, not as a resident of an estate */
  villager: z.literal(true).optional(),
  delayedEstate: z.boolean().optional(),
  unlocked: z.literal(true).optional(),
  /** the sibling is enrolled at the school asked for; the school record is of a feeder or the own lower part */
  atSchool: z.literal(true).optional(),
});
export type FactRequirement = z.infer<typeof factRequirement>;

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly always: true }
  | FactRequirement;

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ always: z.literal(true) }),
    factRequirement,
  ]),
);
