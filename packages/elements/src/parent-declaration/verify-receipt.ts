/** A chunk of its own: few parents check their receipt. */
export { verifyReceipt } from '@schoolgate/sdk/declaration';
