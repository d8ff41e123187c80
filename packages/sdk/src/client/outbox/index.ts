export {
  createOutbox,
  KEPT_FOR_MS,
  type ConcernKeepOptions,
  type FlushResult,
  type Outbox,
  type OutboxOptions,
  type OutboxOutcome,
} from './create-outbox.ts';
export { createIndexedDbOutboxStore } from './indexed-db-store.ts';
export { keepFlushing, type KeepFlushingOptions } from './keep-flushing.ts';
export { createMemoryOutboxStore } from './memory-store.ts';
export { outboxEntrySchema, type OutboxEntry, type OutboxStore } from './outbox-entry.ts';
