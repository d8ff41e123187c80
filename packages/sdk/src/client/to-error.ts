import { HTTPError, NetworkError, TimeoutError } from 'ky';
import { InvalidDocumentError, RequestError, ResponseShapeError, UnreachableError } from '../errors.ts';
import { problemSchema, type Problem } from '../model/index.ts';

/** The problem document of a refusal; a proxy or a captive portal may have answered with anything else. */
const problemOf = (body: unknown): Problem | undefined => problemSchema.safeParse(body).data;

/** Gives every failure of a call one of this SDK's own errors; an abort stays the platform's `AbortError`. */
export function toError(cause: unknown): unknown {
  if (cause instanceof HTTPError)
    return new RequestError(cause.response.status, problemOf(cause.data), cause.response.headers.get('X-Request-Id') ?? undefined, { cause });
  if (cause instanceof InvalidDocumentError || cause instanceof SyntaxError)
    return new ResponseShapeError('The answer does not fit this version. Check the endpoint.', { cause });
  if (cause instanceof TimeoutError || cause instanceof NetworkError) return new UnreachableError('No answer came. Try again.', { cause });
  return cause;
}
