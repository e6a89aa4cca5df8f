import * as z from 'zod';

/** what API Gateway hands over, or the Node server of one machine */
const seen = z.union([
  z
    .object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) })
    .transform(({ requestContext }) => requestContext.http.sourceIp),
  z
    .object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })
    .transform(({ incoming }) => incoming.socket.remoteAddress),
]);

const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));

/** A household has a whole /64 of IPv6: its addresses count as one. */
const prefixOf = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const before = groups(head);
  const after = groups(tail ?? '');
  const between = Array<string>(Math.max(8 - before.length - after.length, 0)).fill('0');
  return [...before, ...(tail === undefined ? [] : between), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};

const mapped = /^::ffff:(?=\d+\.)/i;

/**
 * The network a request comes from, for limits only: neither logged nor stored but as a keyed hash. Null for the
 * machine itself, which may be a proxy before everybody, and where nobody tells.
 */
export const clientNetwork = (env: unknown): string | null => {
  const parsed = seen.safeParse(env);
  if (!parsed.success) return null;
  const address = parsed.data.toLowerCase().replace(mapped, '');
  if (address === '' || address === '::1' || address.startsWith('127.')) return null;
  return address.includes(':') ? prefixOf(address) : address;
};
