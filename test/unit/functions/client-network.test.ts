import { describe, expect, it } from 'vitest';
import { clientNetwork } from '../../../functions/http/client-network.ts';

const gateway = (sourceIp: string) => ({ requestContext: { http: { sourceIp } } });
const socket = (remoteAddress?: string) => ({ incoming: { socket: { remoteAddress } } });

describe('the network of a client', () => {
  it.each([
    ['told by the gateway', gateway('203.0.113.9'), '203.0.113.9'],
    ['at the end of the socket', socket('203.0.113.9'), '203.0.113.9'],
    ['of IPv4 written as IPv6', socket('::ffff:203.0.113.9'), '203.0.113.9'],
    ['of IPv6 is its first half', gateway('2001:DB8:0:12:a:b:c:d'), '2001:db8:0:12'],
    ['of shortened IPv6', gateway('2001:db8::7'), '2001:db8:0:0'],
    ['with leading zeros', gateway('2001:0db8:0000:0012::7'), '2001:db8:0:12'],
  ])('%s', (_what, env, network) => {
    expect(clientNetwork(env)).toBe(network);
  });

  it.each([
    ['on the machine itself', socket('127.0.0.1')],
    ['on the machine itself, IPv6', socket('::1')],
    ['on the machine itself, mapped', socket('::ffff:127.0.0.1')],
    ['after the socket has closed', socket()],
    ['in tests without a server', {}],
    ['of no environment', undefined],
  ])('is unknown %s', (_what, env) => {
    expect(clientNetwork(env)).toBeNull();
  });
});
