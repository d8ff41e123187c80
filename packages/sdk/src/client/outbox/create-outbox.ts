import { DraftError, RequestError } from '../../errors.ts';
import { parseDocument, type ConcernAccepted, type ConcernRequest, type DeclarationAccepted, type DeclarationRequest } from '../../model/index.ts';
import { createIdempotencyKey, type CallOptions, type Client, type WriteOptions } from '../create-client.ts';
import { outboxEntrySchema, type OutboxEntry, type OutboxStore } from './outbox-entry.ts';

/** How long an entry is kept: longer, and a shared device would remember a family for ever. */
export const KEPT_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/** What became of one entry; each is told once, and is no longer in the outbox. */
export type OutboxOutcome =
  | { readonly id: string; readonly kind: 'declaration'; readonly outcome: 'sent'; readonly answer: DeclarationAccepted }
  | { readonly id: string; readonly kind: 'concern'; readonly outcome: 'sent'; readonly answer: ConcernAccepted }
  /** The server understood it and said no. Show the parent why: sending it again would change nothing. */
  | { readonly id: string; readonly kind: OutboxEntry['kind']; readonly outcome: 'refused'; readonly error: RequestError }
  /** It waited for seven days. Tell the parent that it was never sent. */
  | { readonly id: string; readonly kind: OutboxEntry['kind']; readonly outcome: 'expired' };

export interface FlushResult {
  /** In the order in which the entries were kept. */
  readonly outcomes: readonly OutboxOutcome[];
  /** How many entries are still waiting for a server to answer. */
  readonly waiting: number;
  /** Why it stopped before the end: no answer (one of this SDK's errors), an `AbortError`, or an error of the store's. */
  readonly stoppedBy?: unknown;
}

export interface ConcernKeepOptions extends Pick<WriteOptions, 'idempotencyKey'> {
  /** The parent's own word that these words may be kept on this device. Never preset it. */
  readonly parentAgreed: true;
}

export interface OutboxOptions {
  /** Sends; its endpoint says which entries are this outbox's. */
  readonly client: Pick<Client, 'endpoint' | 'createDeclaration' | 'createConcern'>;
  readonly store: OutboxStore;
  /** @default the device's clock */
  readonly now?: () => Date;
}

/** Keeps what could not be sent, and sends it later: once, in order, with the same Idempotency-Key. */
export interface Outbox {
  /**
   * Keeps a declaration. Give the key of a call that failed, so that what did arrive after all is not sent twice.
   * @returns the entry's id, which is that key
   * @throws {@link InvalidDocumentError} where no server would take it; the store's error where it keeps nothing
   */
  addDeclaration(declaration: DeclarationRequest, options?: Pick<WriteOptions, 'idempotencyKey'>): Promise<string>;
  /**
   * Keeps a concern, if the parent has agreed to that.
   * @throws {@link DraftError} without the parent's word; nothing is kept
   */
  addConcern(concern: ConcernRequest, options: ConcernKeepOptions): Promise<string>;
  /** What is waiting, oldest first. */
  entries(): Promise<OutboxEntry[]>;
  /** Takes an entry out unsent, or all of them. */
  forget(id?: string): Promise<void>;
  /**
   * Sends what is waiting, oldest first, until all is answered or no answer comes. Called again while it runs, it is the
   * same flush. Rejects only where the store cannot be read; what has been answered is always told.
   */
  flush(options?: CallOptions): Promise<FlushResult>;
}

/** Answers that say "not now". */
const notNow = [408, 425, 429];

/** A refusal is the server's own, with a problem document: a hotel's sign-in page or a proxy may answer with any status. */
const isRefusal = (error: unknown): error is RequestError =>
  error instanceof RequestError && error.problem !== undefined && error.status >= 400 && error.status < 500 && !notNow.includes(error.status);

/** Makes an outbox. Offer it to parents as a choice: it leaves their words on the device until they are sent. */
export function createOutbox({ client, store, now = () => new Date() }: OutboxOptions): Outbox {
  /** Also where the clock was put back, since an entry from the far future would never grow old, and where there is no date. */
  const isExpired = (keptAt: unknown) => !(Math.abs(now().getTime() - Date.parse(String(keptAt))) <= KEPT_FOR_MS);

  /**
   * This endpoint's entries in order, as they were kept and not as the schema would write them: one key goes with one body,
   * to the byte. What another page or version has left is its own, until it is too old.
   */
  const read = async (): Promise<OutboxEntry[]> => {
    const own: OutboxEntry[] = [];
    for (const value of await store.list()) {
      const result = outboxEntrySchema.safeParse(value);
      if (result.success && result.data.endpoint === client.endpoint) own.push(value as OutboxEntry);
      else if (typeof value === 'object' && value !== null && 'id' in value && isExpired('keptAt' in value && value.keptAt))
        await store.delete(String(value.id));
    }
    return own.sort((a, b) => a.position - b.position);
  };

  const keep = async (entry: Pick<OutboxEntry, 'kind' | 'body'>, id = createIdempotencyKey()): Promise<string> => {
    const position = ((await read()).at(-1)?.position ?? 0) + 1;
    const complete = { ...entry, id, endpoint: client.endpoint, keptAt: now().toISOString(), position };
    parseDocument(outboxEntrySchema, complete);
    await store.put(complete as OutboxEntry);
    return id;
  };

  const send = async (entry: OutboxEntry, signal: AbortSignal | undefined): Promise<OutboxOutcome> => {
    const { id } = entry;
    const options = { idempotencyKey: id, signal };
    if (entry.kind === 'concern') return { id, kind: entry.kind, outcome: 'sent', answer: await client.createConcern(entry.body, options) };
    return { id, kind: entry.kind, outcome: 'sent', answer: await client.createDeclaration(entry.body, options) };
  };

  /** Throws where no answer came, so that the entry stays. */
  const settle = async (entry: OutboxEntry, signal: AbortSignal | undefined): Promise<OutboxOutcome> => {
    const { id, kind } = entry;
    if (isExpired(entry.keptAt)) return { id, kind, outcome: 'expired' };
    try {
      return await send(entry, signal);
    } catch (error) {
      if (isRefusal(error)) return { id, kind, outcome: 'refused', error };
      throw error;
    }
  };

  const flushOnce = async (signal: AbortSignal | undefined): Promise<FlushResult> => {
    const outcomes: OutboxOutcome[] = [];
    const entries = await read();
    try {
      for (const entry of entries) {
        signal?.throwIfAborted();
        const outcome = await settle(entry, signal);
        // Only now: were it deleted before, a page that is closed while it sends would lose it.
        await store.delete(entry.id);
        outcomes.push(outcome);
      }
    } catch (stoppedBy) {
      return { outcomes, waiting: entries.length - outcomes.length, stoppedBy };
    }
    return { outcomes, waiting: 0 };
  };

  let running: Promise<FlushResult> | undefined;
  return {
    addDeclaration: (body, { idempotencyKey } = {}) => keep({ kind: 'declaration', body }, idempotencyKey),
    addConcern: async (body, options) => {
      // Checked here too, since the words of a parent in trouble are the last thing to leave behind by a slip.
      if ((options?.parentAgreed as unknown) !== true)
        throw new DraftError('A concern is kept on this device only if the parent has agreed to that.');
      return keep({ kind: 'concern', body }, options.idempotencyKey);
    },
    entries: async () => (await read()).filter(({ keptAt }) => !isExpired(keptAt)),
    forget: async (id) => {
      for (const entry of await read()) if (id === undefined || entry.id === id) await store.delete(entry.id);
    },
    flush: ({ signal } = {}) => {
      running ??= flushOnce(signal).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
