import type { FieldProblem, RequestError } from '@schoolgate/sdk/model';

/** Why sending failed, as far as the person at the form can do something about it. */
export type Failure =
  /** It was sent, and no answer came back: it may have arrived. */
  | { readonly kind: 'unreachable' }
  /** The same, with a server of another origin, which may not let this page send to it. */
  | { readonly kind: 'elsewhere' }
  /** The connection failed before it was sent. */
  | { readonly kind: 'unconnected' }
  | { readonly kind: 'unexpected' }
  /** The link that it was sent with is no longer valid. */
  | { readonly kind: 'link-ended' }
  /** The text was changed on the server since it was shown. */
  | { readonly kind: 'policy-changed' }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

/** By name, since a page may hand over a client from another copy of the SDK. */
const isRequestError = (error: unknown): error is RequestError => error instanceof Error && error.name === 'RequestError';

/** A server that is too busy or not up, or a gateway that cannot reach it, may answer later. */
const isUnreachable = (error: unknown) =>
  error instanceof Error && (error.name === 'UnreachableError' || (isRequestError(error) && [429, 502, 503, 504].includes(error.status)));

export function toFailure(error: unknown): Failure {
  if (isUnreachable(error)) return { kind: 'unreachable' };
  if (isRequestError(error) && error.status === 410) return { kind: 'link-ended' };
  const problems = isRequestError(error) ? (error.problem?.errors ?? []) : [];
  if (problems.some(({ pointer }) => /^#\/(policy|pathway|stage)\b/.test(pointer))) return { kind: 'policy-changed' };
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'unexpected' };
}
