import * as z from 'zod';
import { language } from '../domain/text.ts';

export const seasonId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const applicationId = z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
export const documentId = z.string().regex(/^[0-9a-zA-Z-]{1,40}$/);

/** chosen by the caller, one a write; a repeated request is answered as the first was */
export const requestId = z.string().min(8).max(64);

/** version the caller last saw, and the request's own id */
export const command = z.strictObject({ version: z.int().min(1), request: requestId });

export const seasonParams = z.object({ season: seasonId });
export const runParams = seasonParams.extend({ number: z.coerce.number().int().min(1) });
export const applicationParams = z.object({ season: seasonId, id: applicationId });

export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const languageQuery = z.object({ language: language.optional() });

/** A file that is answered as its bytes; its name without the ending tells of nobody. */
export const pdfFile = z.object({
  name: z.string().regex(/^[\w-]{1,60}$/),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** refusals of staff who read, and who change */
export const reading = ['not-signed-in', 'not-allowed', 'not-found'] as const;
export const changing = [...reading, 'wrong-state', 'changed-meanwhile', 'invalid-input'] as const;
/** refusals of a family that changes its own application */
export const changingOwn = [
  'not-signed-in',
  'not-found',
  'wrong-state',
  'changed-meanwhile',
  'invalid-input',
] as const;
