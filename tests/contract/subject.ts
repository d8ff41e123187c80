import { randomBytes } from 'node:crypto';
import type { Policy } from '@schoolgate/sdk/model';

/** Something that speaks the contract, with one organisation in it. */
export interface Subject {
  /** What pages are given as `endpoint`. */
  readonly endpoint: string;
  readonly fetch: typeof fetch;
  /** What stands for the organisation in receipts. */
  readonly organisation: string;
  /** Puts a version of a policy in force. */
  publish(policy: Policy): Promise<void>;
  /** The headers of a request from the school's office. */
  readonly office: Readonly<Record<string, string>>;
  /** Makes a parent on the roll a link to a policy, as the office does, and gives its token; `ends` may be over. */
  invite(policy: string, parent: string, ends?: Date): Promise<string>;
  /** Ends every link of a parent to a policy, as the office does. */
  endLinks(policy: string, parent: string): Promise<void>;
  /** Answers a concern, as those do who may. */
  reply(reference: string, text: string): Promise<void>;
  /** How many declarations and concerns are kept. */
  count(): Promise<{ declarations: number; concerns: number }>;
  stop(): Promise<void>;
}

export const createKey = (): string => randomBytes(16).toString('hex');

/** A request below the endpoint. */
export const get = (subject: Subject, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  subject.fetch(`${subject.endpoint}/${path}`, { method, headers });

/** Sends JSON under a new Idempotency-Key, unless `headers` says otherwise. */
export const post = (subject: Subject, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  subject.fetch(`${subject.endpoint}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': createKey(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** A request of the office, below the endpoint. */
export const askOffice = (subject: Subject, method: string, path: string, body?: unknown): Promise<Response> =>
  subject.fetch(`${subject.endpoint}/${path}`, {
    method,
    headers: { ...subject.office, ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': createKey() }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
