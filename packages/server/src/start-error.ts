/** Something a person has to put right before the server can start; the message says what, and is shown without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
