import { isIPv4, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { AppContext } from './context.ts';

/** The first half of an IPv6 address, which is what one household or school is given; the rest is theirs to choose. */
function networkOf(address: string): string {
  const normal = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail = ''] = normal.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = normal.includes('::') ? [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)] : groups(head);
  return all.slice(0, 4).join(':');
}

/**
 * Where a request comes from, as far as limits are concerned. Never to be stored or logged.
 * @param trustedProxies how many proxies stand in front of this server, each adding to X-Forwarded-For; what stands further
 * left in that header was written by the client and says nothing
 * @returns `undefined` where there is no connection, as in a test
 */
export function clientAddress(c: AppContext, trustedProxies: number): string | undefined {
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  const hasConnection = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env;
  const raw = trustedProxies > 0 ? forwarded.at(-trustedProxies) : hasConnection ? getConnInfo(c).remote.address : undefined;
  const address = (raw ?? '').replace(/^::ffff:/i, '').replace(/%.*$/, '');
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOf(address) : undefined;
}
