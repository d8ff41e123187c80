import { HTTPError, isNetworkError, isTimeoutError } from 'ky';
import { InvalidDocumentError, RequestError, ResponseShapeError, UnreachableError } from '../errors.ts';
import { parseDocument, problemSchema, type Problem } from '../model/index.ts';

/** The problem document of a refusal; a proxy or a captive portal may have answered with anything else. */
const problemOf = (body: unknown): Problem | undefined => {
  try {
    return parseDocument(problemSchema, body);
  } catch {
    return undefined;
  }
};

/** Gives every failure of a call one of this SDK's own errors; an abort stays the platform's `AbortError`. */
export function toError(cause: unknown): unknown {
  if (cause instanceof HTTPError)
    return new RequestError(cause.response.status, problemOf(cause.data), cause.response.headers.get('X-Request-Id') ?? undefined, { cause });
  if (cause instanceof InvalidDocumentError || cause instanceof SyntaxError)
    return new ResponseShapeError('The server answered with something this version does not understand. Check the endpoint.', { cause });
  if (isTimeoutError(cause)) return new UnreachableError('The server took too long to answer. Try again.', { cause });
  if (isNetworkError(cause)) return new UnreachableError('The server could not be reached. Check the connection and try again.', { cause });
  return cause;
}
