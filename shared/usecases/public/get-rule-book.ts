import { type Outcome, ok } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';

/** The whole document, as its published hash was taken of it. */
export const getRuleBook = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks'>,
  input: OfSeason,
): Promise<Outcome<RuleBook>> => {
  const found = await announcedSeason(ports, input);
  return found.ok ? ok(found.value.book) : found;
};
