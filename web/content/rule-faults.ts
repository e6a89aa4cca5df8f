import { vocabulary } from '../kit/words.ts';
import { ruleFaults as zh } from './zh/rule-faults.ts';

/** Faults of rule books and of extracts, by code. */
export type RuleFaults = typeof zh;

export const ruleFaults = vocabulary<RuleFaults>(
  zh,
  async () => (await import('./en/rule-faults.ts')).ruleFaults,
);
