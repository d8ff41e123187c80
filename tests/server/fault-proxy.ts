import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a network, or a proxy in front of the server, does to one request. */
const faults = {
  /** The server never hears of it. */
  'cut before': (from) => from.destroy(),
  'refused before': (_, to) => answer(to, 503),
  /** The server hears half of it. */
  'cut within': async (from, to, target) => {
    const body = await buffer(from);
    await forward(from, target, body.subarray(0, body.length / 2), body.length).catch(() => {});
    to.destroy();
  },
  /** The server does its part, and nobody hears of it. */
  'cut after': async (from, to, target) => {
    await forward(from, target, await buffer(from)).catch(() => {});
    to.destroy();
  },
  'refused after': async (from, to, target) => {
    await forward(from, target, await buffer(from));
    answer(to, 502);
  },
  /** Its sender has given up by the time the answer comes. */
  'too late': async (from, to, target) => {
    await forward(from, target, await buffer(from));
    from.once('close', () => to.destroy());
  },
} satisfies Record<string, (from: IncomingMessage, to: ServerResponse, target: string) => unknown>;
export type Fault = keyof typeof faults;
export const everyFault = Object.keys(faults) as Fault[];

const answer = (to: ServerResponse, status: number) => to.writeHead(status, { 'Retry-After': '0', 'Content-Length': '0' }).end();

/** Passes a request on, or the beginning of it, and gives the whole answer. */
const forward = (from: IncomingMessage, target: string, body: Buffer, length = body.length) =>
  new Promise<{ incoming: IncomingMessage; body: Buffer }>((resolve, reject) => {
    const { connection: _connection, 'transfer-encoding': _encoding, ...headers } = from.headers;
    const outgoing = request(target + (from.url ?? ''), { method: from.method, headers: { ...headers, 'content-length': length } }, (incoming) => {
      buffer(incoming).then((received) => resolve({ incoming, body: received }), reject);
    });
    outgoing.on('error', reject);
    if (body.length < length) outgoing.write(body, () => outgoing.destroy());
    else outgoing.end(body);
  });

/**
 * Starts a proxy in front of servers.
 * @param target which of them gets the next request
 * @param nextFault what befalls the next request; `undefined` for nothing
 */
export async function startFaultProxy(target: () => string, nextFault: () => Fault | undefined) {
  const met = new Map<Fault | 'none', number>();
  const server = createServer((from, to) => {
    const fault = from.method === 'POST' ? nextFault() : undefined;
    met.set(fault ?? 'none', (met.get(fault ?? 'none') ?? 0) + 1);
    const pass = async () => {
      const { incoming, body } = await forward(from, target(), await buffer(from));
      to.writeHead(incoming.statusCode ?? 502, incoming.headers).end(body);
    };
    Promise.resolve(fault ? faults[fault](from, to, target()) : pass()).catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How many requests each fault has met. */
    met,
    stop: () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
