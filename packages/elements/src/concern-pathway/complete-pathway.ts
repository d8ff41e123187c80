/** What completes a pathway whose document does not begin with the question about safety; a published one does. */
export { completePathway } from '@schoolgate/sdk/pathway';
