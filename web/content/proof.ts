import { vocabulary } from '../kit/words.ts';
import { proof as zh } from './zh/proof.ts';

export type ProofWords = typeof zh;

export const proofWords = vocabulary<ProofWords>(
  zh,
  async () => (await import('./en/proof.ts')).proof,
);
