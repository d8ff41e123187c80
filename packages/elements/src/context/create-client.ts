/** A file of its own, loaded when something is sent: the client's package, imported as a whole, would bring the office's with it. */
export { createClient } from '@schoolgate/sdk/client';
