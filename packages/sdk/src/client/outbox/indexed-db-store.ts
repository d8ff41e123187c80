import { createStore, del, set, values } from 'idb-keyval';
import type { OutboxStore } from './outbox-entry.ts';

/**
 * Keeps entries in the browser, until they are sent or expire. Anybody who uses the same browser profile could read them:
 * offer it only where the parent has said that the device is their own.
 * Its calls reject where the browser keeps nothing, as some do in a private window.
 * @param name of the database
 */
export function createIndexedDbOutboxStore(name = 'schoolgate-outbox'): OutboxStore {
  const store = createStore(name, 'entries');
  return {
    list: () => values<unknown>(store),
    put: (entry) => set(entry.id, entry, store),
    delete: (id) => del(id, store),
  };
}
