import { HTTPError, NetworkError, TimeoutError } from 'ky';
import { InvalidDocumentError, RequestError, ResponseShapeError, UnreachableError } from '../errors.ts';
import { problemSchema } from '../model/index.ts';

/** Gives every failure of a call one of this SDK's own errors; an abort stays the platform's `AbortError`. */
export function toError(cause: unknown): unknown {
  // a proxy or a captive portal may have answered with anything but a problem document
  if (cause instanceof HTTPError)
    return new RequestError(
      cause.response.status,
      problemSchema.safeParse(cause.data).data,
      cause.response.headers.get('X-Request-Id') ?? undefined,
      { cause },
    );
  if (cause instanceof InvalidDocumentError || cause instanceof SyntaxError)
    return new ResponseShapeError('Unknown answer. Check the endpoint.', { cause });
  if (cause instanceof TimeoutError || cause instanceof NetworkError) return new UnreachableError('No answer. Try again.', { cause });
  return cause;
}
