export { createClient, createIdempotencyKey, type CallOptions, type Client, type ClientOptions, type WriteOptions } from './create-client.ts';
