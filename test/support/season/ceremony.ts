import { createHash } from 'node:crypto';
import type { Witness } from '../../../shared/domain/season/ceremony.ts';
import { readSigned } from '../../../shared/proof/signed-text.ts';

/** What three made-up witnesses bring: a value each, and what they commit to before they show it. */
export const nonces = ['parent', 'notary', 'deputy'].map((office) =>
  createHash('sha256').update(`value of the ${office}`).digest('hex'),
);

/** What a run's announcements say; their signatures are another test's. */
export const announcementsOf = ({ announcements }: { readonly announcements: readonly string[] }) =>
  announcements.map((jws) => readSigned(jws)?.payload ?? {});

const offices = ['家长代表', '公证处', '人大代表'];

export const witnesses: readonly Witness[] = offices.map((name, i) => ({
  name,
  commitment: createHash('sha256')
    .update(nonces[i] ?? '')
    .digest('hex'),
}));
