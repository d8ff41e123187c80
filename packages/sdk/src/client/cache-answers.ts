/** What was answered at one address, and the tag to ask by whether it still holds. */
export interface CachedAnswer {
  readonly etag: string;
  readonly contentType: string;
  readonly body: string;
}

/** Where answers are kept, by address. A store that fails costs a request and nothing else. */
export interface AnswerStore {
  get(url: string): CachedAnswer | undefined | Promise<CachedAnswer | undefined>;
  set(url: string, answer: CachedAnswer): void | Promise<void>;
}

/** Keeps answers while the program runs; past `maximum`, the one that was kept longest ago goes. */
export function createMemoryStore(maximum = 100): AnswerStore {
  const answers = new Map<string, CachedAnswer>();
  return {
    get: (url) => answers.get(url),
    set: (url, answer) => {
      answers.delete(url);
      answers.set(url, answer);
      const [oldest] = answers.keys();
      if (answers.size > maximum && oldest !== undefined) answers.delete(oldest);
    },
  };
}

export interface CacheOptions {
  /** @default the platform's `fetch` */
  readonly fetch?: typeof fetch;
  /** @default a store in memory */
  readonly store?: AnswerStore;
}

const attempt = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

/**
 * A `fetch` that keeps what it gets and asks the server only whether it still holds (If-None-Match), for programs:
 * `createClient({ endpoint, fetch: cacheAnswers() })`. Pages need none of it: browsers do the same by themselves.
 */
export const cacheAnswers = ({ fetch = globalThis.fetch, store = createMemoryStore() }: CacheOptions = {}): typeof globalThis.fetch => {
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'GET') return fetch(request);
    const kept = await attempt(() => store.get(request.url));
    if (kept) request.headers.set('If-None-Match', kept.etag);
    const answer = await fetch(request);
    if (answer.status === 304 && kept) {
      const headers = new Headers(answer.headers);
      headers.set('Content-Type', kept.contentType);
      return new Response(kept.body, { status: 200, headers });
    }
    const etag = answer.headers.get('ETag');
    if (answer.status === 200 && etag) {
      const body = await answer.clone().text();
      await attempt(() => store.set(request.url, { etag, contentType: answer.headers.get('Content-Type') ?? '', body }));
    }
    return answer;
  };
};
