import type { Child, DeclarationAccepted, DeclarationRequest, Policy, Signer } from '@schoolgate/sdk/model';
import { keyOf, readKeptAnswer } from './kept-answer.ts';

/**
 * A parent's last answer, as a page or this device knows it: a kept record is one as it is. Names only fill in the form.
 */
export interface LastSigned {
  /** The version that was answered, whole; or its id and label, and then the server is asked for it. */
  readonly policy: Policy | { readonly id: string; readonly version: string };
  readonly outcome: 'signed' | 'declined';
  /** When, as an instant: the server's word is taken before the device's. */
  readonly receivedAt?: string | undefined;
  readonly signedAt: string;
  /** The reference of that answer; the next one then says that it takes its place. */
  readonly id?: string | undefined;
  readonly signer?: Partial<Signer> | undefined;
  readonly children?: readonly Child[] | undefined;
}

/**
 * Keeps on this device that this policy was answered: no names, and nothing that was typed.
 * @returns whether the device took it
 */
export function keepAnswer({ policy, outcome, signedAt }: DeclarationRequest, { reference, receivedAt }: DeclarationAccepted): boolean {
  const kept: LastSigned = { policy: { id: policy.id, version: policy.version }, outcome, signedAt, receivedAt, id: reference };
  try {
    localStorage.setItem(keyOf(policy.id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isInstant = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** Any script of the site can write to the same storage. */
const isKept = (value: unknown, id: string): value is LastSigned =>
  isObject(value) &&
  isObject(value['policy']) &&
  value['policy']['id'] === id &&
  typeof value['policy']['version'] === 'string' &&
  (value['outcome'] === 'signed' || value['outcome'] === 'declined') &&
  isInstant(value['signedAt']) &&
  isInstant(value['receivedAt']) &&
  typeof value['id'] === 'string';

/** What this device knows about an answer to this policy. */
export function findKeptAnswer(policy: string): LastSigned | undefined {
  try {
    const value: unknown = JSON.parse(readKeptAnswer(policy) ?? 'null');
    return isKept(value, policy) ? { ...value, signer: undefined, children: undefined } : undefined;
  } catch {
    return undefined;
  }
}

export const forgetKeptAnswer = (policy: string): void => {
  try {
    localStorage.removeItem(keyOf(policy));
  } catch {
    // nothing can be there either
  }
};
