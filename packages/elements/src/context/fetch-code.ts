import { UnreachableError } from '@schoolgate/sdk/model';
import { within } from './within.ts';

/**
 * Waits for code that is loaded on demand.
 * @throws {UnreachableError} where it does not arrive: for the person at the form that is the same as a server that does not answer
 */
export async function fetchCode<T>(code: Promise<T>): Promise<T> {
  try {
    return await within(code);
  } catch (cause) {
    throw new UnreachableError('The code could not be loaded. Check the connection and try again.', { cause });
  }
}
