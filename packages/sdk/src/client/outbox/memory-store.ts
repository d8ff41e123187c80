import type { OutboxEntry, OutboxStore } from './outbox-entry.ts';

/** Keeps entries while the page or program runs. */
export function createMemoryOutboxStore(): OutboxStore {
  const entries = new Map<string, OutboxEntry>();
  return {
    list: () => Promise.resolve([...entries.values()].map((entry) => structuredClone(entry))),
    put: (entry) => {
      entries.set(entry.id, structuredClone(entry));
      return Promise.resolve();
    },
    delete: (id) => {
      entries.delete(id);
      return Promise.resolve();
    },
  };
}
