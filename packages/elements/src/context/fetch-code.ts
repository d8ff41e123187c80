/**
 * Waits for code that is loaded on demand.
 * @throws an error of the name `UnreachableError` where it does not arrive: for the person at the form that is the same as a
 * server that does not answer. It is known by its name, since the SDK's own class would bring its whole family with it.
 */
export async function fetchCode<T>(code: Promise<T>): Promise<T> {
  try {
    return await code;
  } catch (cause) {
    const error = new Error('The code could not be loaded. Check the connection and try again.', { cause });
    error.name = 'UnreachableError';
    throw error;
  }
}
