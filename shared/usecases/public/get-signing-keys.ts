import { type Outcome, ok } from '../../domain/outcome.ts';
import type { SigningKey } from '../../domain/season/ceremony.ts';
import type { Ports } from '../ports.ts';

/** The key that announcements are signed with, as a set, so that a later one can stand beside it. */
export const getSigningKeys = async ({
  signer,
}: Pick<Ports, 'signer'>): Promise<Outcome<{ keys: SigningKey[] }>> =>
  ok({ keys: [await signer.publicKey()] });
