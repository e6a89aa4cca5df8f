import * as z from 'zod';
import { hash, signingKey } from '../domain/season/ceremony.ts';

/** A row of one of the two salted trees with its way to the root: RFC 6962, section 2.1.1. */
export const provedRow = z.object({
  /** canonical JSON (RFC 8785); the leaf is SHA-256 of salt and this text */
  row: z.string(),
  index: z.int().min(0),
  size: z.int().min(1),
  path: z.array(hash),
});

/** What a family's own phone needs to check its row, from the frozen roster on; salt and rows are of this child alone. */
export const proofView = z.object({
  run: z.int(),
  ticket: z.string(),
  /** 32 bytes, hex */
  salt: hash,
  roster: provedRow,
  /** null until the result is published */
  result: provedRow.nullable(),
  /** compact JWS of all runs of the season up to this one's, in order */
  announcements: z.array(z.string()),
  key: signingKey,
});
export type ProofView = z.infer<typeof proofView>;
