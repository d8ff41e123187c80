import ky from 'ky';
import type * as z from 'zod/mini';
import { concernRoutes, IDEMPOTENCY_HEADER, officeRoutes, parseDocument, privacyRoutes, rollRoutes, routes, type Route } from '../model/index.ts';
import { createIdempotencyKey, type CallOptions, type ClientOptions, type WriteOptions } from './create-client.ts';
import { toError } from './to-error.ts';

const allCalls = { ...routes, ...officeRoutes, ...rollRoutes, ...privacyRoutes, ...concernRoutes };
type Calls = typeof allCalls;
/** The name of a call, as in the server's reference. */
export type CallName = keyof Calls;

type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type PartOf<Call, Key extends string> = Call extends Readonly<Record<Key, infer Part>> ? Part : never;

/** What goes into a call: the parts of its address, its query and its body, each where the call has such a thing. */
export interface CallInput<Name extends CallName> {
  readonly path?: Readonly<Record<NamesIn<Calls[Name]['path']>, string>>;
  readonly query?: Readonly<Partial<Record<keyof PartOf<Calls[Name], 'query'>, string>>>;
  readonly body?: z.input<PartOf<Calls[Name], 'body'>>;
}
/** What comes back: text for a call that answers with CSV or a page, else what the contract says. */
export type CallAnswer<Name extends CallName> = Calls[Name] extends { readonly type: string } ? string : z.output<Calls[Name]['response']>;
/** The calls that answer a page at a time. */
export type PagedCallName = { [Name in CallName]: CallAnswer<Name> extends { items: readonly unknown[]; next?: unknown } ? Name : never }[CallName];
type ItemOf<Name extends PagedCallName> = CallAnswer<Name> extends { items: readonly (infer Item)[] } ? Item : never;

export interface OfficeClientOptions extends ClientOptions {
  /** Keep it on a server of yours: whoever has it can do what it may. Never put it into a page. */
  readonly apiKey: string;
}

/** Every call of a Schoolgate server, for programs of the school's. Each rejects as those of `Client` do. */
export interface OfficeClient {
  call<Name extends CallName>(name: Name, input?: CallInput<Name>, options?: WriteOptions): Promise<CallAnswer<Name>>;
  /** The items of all pages, each page asked for when the one before is used up. */
  pages<Name extends PagedCallName>(name: Name, input?: CallInput<Name>, options?: CallOptions): AsyncGenerator<ItemOf<Name>>;
}

interface AnyInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

const addressOf = (path: string, parts: AnyInput['path'] = {}): string =>
  path.replaceAll(/{(\w+)}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));

/** Makes a client for one organisation's endpoint, which calls as the program that the key was made for. */
export function createOfficeClient({ endpoint, apiKey, fetch, timeout = 30_000 }: OfficeClientOptions): OfficeClient {
  const http = ky.create({
    prefix: endpoint,
    timeout: timeout / 2,
    totalTimeout: timeout,
    retry: { limit: 2, methods: ['get', 'post', 'put', 'delete'], statusCodes: [408, 429, 502, 503, 504], maxRetryAfter: 10_000 },
    credentials: 'omit',
    headers: { Authorization: `Bearer ${apiKey}` },
    ...(fetch && { fetch: async (input, init) => fetch(input, init) }),
  });

  const send = async (
    { method, path, response, type }: Route,
    { path: parts, query, body }: AnyInput,
    { signal, idempotencyKey = createIdempotencyKey() }: WriteOptions,
  ): Promise<unknown> => {
    try {
      const answer = http(addressOf(path, parts), {
        method,
        ...(signal && { signal }),
        ...(query && {
          searchParams: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Record<string, string>,
        }),
        ...(method === 'POST' && { headers: { [IDEMPOTENCY_HEADER]: idempotencyKey } }),
        ...(body !== undefined && { json: body }),
      });
      if (type !== undefined) return await answer.text();
      const text = await answer.text();
      return parseDocument(response, text === '' ? {} : (JSON.parse(text) as unknown));
    } catch (cause) {
      throw toError(cause);
    }
  };
  const call: OfficeClient['call'] = async (name, input = {}, options = {}) =>
    send(allCalls[name], input, options) as Promise<CallAnswer<typeof name>>;

  async function* pages<Name extends PagedCallName>(
    name: Name,
    input: CallInput<Name> = {},
    options: CallOptions = {},
  ): AsyncGenerator<ItemOf<Name>> {
    const { query, ...rest } = input as AnyInput;
    let after: string | undefined;
    do {
      const page = (await send(allCalls[name], { ...rest, query: { ...query, ...(after !== undefined && { after }) } }, options)) as {
        items: ItemOf<Name>[];
        next?: string;
      };
      yield* page.items;
      after = page.next;
    } while (after !== undefined);
  }
  return { call, pages };
}
