import * as z from 'zod';
import { fact, mismatchCause, verdict } from '../domain/evidence/facts.ts';
import type { Registries } from '../usecases/ports.ts';
import { unavailable } from './extract-registries.ts';

const timeoutMs = 5_000;

const verification = z.object({
  verdict,
  fact: fact.optional(),
  causes: z.array(mismatchCause).default([]),
});

/**
 * A city's data-sharing service: POST { district, season, child, guardian, claim } -> { verdict, fact?, causes }.
 * Personal data travels in the body only; whatever fails, the family goes on with a document.
 */
export const httpRegistries = ({
  endpoint,
  token,
  onOutage,
}: {
  readonly endpoint: string;
  readonly token: string;
  readonly onOutage: (error: unknown) => void;
}): Registries => ({
  verify: async (book, { child, guardian }, claim) => {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          district: book.district.id,
          season: book.season,
          child,
          guardian,
          claim,
        }),
        // personal data follows no redirect to another host
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`registry service: answered ${response.status}`);
      const said = verification.safeParse(await response.json());
      // zod would quote what the registry said
      if (!said.success) throw new Error('registry service: answered in an unknown form');
      const { fact: established, ...rest } = said.data;
      if (rest.verdict === 'MATCH' && established?.kind !== claim.kind)
        throw new Error('registry service: matched without the fact that was asked for');
      return established === undefined ? rest : { ...rest, fact: established };
    } catch (error) {
      onOutage(error);
      return unavailable;
    }
  },
});
