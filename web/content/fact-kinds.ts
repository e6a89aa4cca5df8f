import type { FactKind } from '../../shared/domain/evidence/facts.ts';
import { codes } from './codes.ts';

export type { FactKind } from '../../shared/domain/evidence/facts.ts';

const worded = codes.in('zh').facts;

const isFactKind = (text: string): text is FactKind => Object.hasOwn(worded, text);

/** Every fact, from the wording that the compiler keeps complete: the domain's own list would bring zod along. */
export const factKinds: readonly FactKind[] = Object.keys(worded).filter(isFactKind);
