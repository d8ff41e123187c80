export { cacheAnswers, createMemoryStore, type AnswerStore, type CachedAnswer, type CacheOptions } from './cache-answers.ts';
export {
  createClient,
  createIdempotencyKey,
  type CallOptions,
  type Client,
  type ClientOptions,
  type DeclarationOptions,
  type WriteOptions,
} from './create-client.ts';
export { createConcernClient, type ConcernClient } from './create-concern-client.ts';
export {
  createOfficeClient,
  type CallAnswer,
  type CallInput,
  type CallName,
  type OfficeClient,
  type OfficeClientOptions,
  type PagedCallName,
} from './create-office-client.ts';
