import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress } from './client-address.ts';
import type { AppContext } from './context.ts';

/** A request as it looks behind so many proxies. */
const addressOf = (forwarded: string, proxies: number, remote?: string) =>
  clientAddress(
    {
      req: { header: () => forwarded },
      env: remote === undefined ? undefined : { incoming: { socket: { remoteAddress: remote, remotePort: 1, remoteFamily: 'IPv4' } } },
    } as unknown as AppContext,
    proxies,
  );

for (const [title, forwarded, proxies, remote, expected] of [
  ['without a proxy the connection counts, whatever the header says', '192.0.2.1', 0, '198.51.100.7', '198.51.100.7'],
  ['the last proxy says where a request comes from', '10.0.0.1, 192.0.2.1', 1, '127.0.0.1', '192.0.2.1'],
  ['with two proxies, the one before', '203.0.113.1, 192.0.2.1, 10.0.0.1', 2, '127.0.0.1', '192.0.2.1'],
  ['a household has one IPv6 network, whichever address it uses', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', 1, '::1', '2001:db8:1:2'],
  ['a shortened IPv6 address is the same network', '2001:0db8:1:2::1', 1, '::1', '2001:db8:1:2'],
  ['one that is short in front', '::1', 1, '::1', '0:0:0:0'],
  ['IPv4 written as IPv6', '', 0, '::ffff:192.0.2.9', '192.0.2.9'],
  ['what is no address is none', 'unknown', 1, '127.0.0.1', undefined],
  ['too few proxies have written', '', 1, '127.0.0.1', undefined],
] as const)
  test(`an address for limits: ${title}`, () => {
    assert.equal(addressOf(forwarded, proxies, remote), expected);
  });
