import type { Application, AuditEvent } from '../../domain/application/application.ts';
import { canonicalJson } from '../../proof/canonical-json.ts';
import type { Digest } from '../ports.ts';

/** numbers kept for the events of one version, so that no counter has to be read */
const eventsAVersion = 10;

type Unchained = Omit<AuditEvent, 'hash' | 'previous' | 'sequence'>;

export const eventHash = (digest: Digest, event: Omit<AuditEvent, 'hash'>): string =>
  digest.sha256(canonicalJson(event));

/** Each event carries the hash of the one before it: none can be changed, left out or put in between unseen. */
export const chainEvents = (
  digest: Digest,
  before: Application,
  events: readonly Unchained[],
): readonly AuditEvent[] => {
  if (events.length > eventsAVersion) throw new RangeError('audit: too many events in one change');
  let previous = before.lastEventHash;
  return events.map((event, index) => {
    const sequence = (before.version + 1) * eventsAVersion + index;
    const unhashed = { ...event, sequence, previous };
    previous = eventHash(digest, unhashed);
    return { ...unhashed, hash: previous };
  });
};
