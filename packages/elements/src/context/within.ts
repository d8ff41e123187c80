/** How long something from the network may take before a person is told, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Waits for something from the network, but not for ever.
 * @param onLate is called when it takes too long
 * @throws {DOMException} `TimeoutError` where it has not come in time
 */
export async function within<T>(work: Promise<T>, onLate?: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onLate?.();
      reject(new DOMException('It came too late.', 'TimeoutError'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
