/** The header that makes a write safe to repeat; its value is chosen by the sender, 16 to 64 characters. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/**
 * The header in which a solved challenge is sent: base64url of a {@link ChallengeAnswer} as JSON. A server that wants one
 * answers a write without it with 428 and a {@link ChallengeProblem}.
 */
export const CHALLENGE_HEADER = 'Schoolgate-Challenge';

/** The header with which a declaration is sent by somebody who was invited: the token of their link. */
export const INVITATION_HEADER = 'Schoolgate-Invitation';

/**
 * Where a call goes. `path` is relative to an organisation's endpoint, which on the Node server is
 * `…/v1/organisations/{organisation}` and on a WordPress site that site's own REST address.
 */
export interface Address {
  /** A POST carries an Idempotency-Key; the others may be repeated as they are. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
}

/** Where the calls of pages for parents go. What they answer with stands beside it, in the calls: its schemas weigh more than a page. */
export const addresses = {
  listPolicies: { method: 'GET', path: 'policies' },
  getPolicy: { method: 'GET', path: 'policies/{policy}' },
  getPolicyVersion: { method: 'GET', path: 'policies/{policy}/versions/{version}' },
  createDeclaration: { method: 'POST', path: 'declarations' },
  createConcern: { method: 'POST', path: 'concerns' },
  exchangeInvitation: { method: 'POST', path: 'invitation-exchange' },
  getKeys: { method: 'GET', path: 'keys' },
} as const satisfies Record<string, Address>;

/** Where those about a concern go that was sent: few pages make them. */
export const concernAddresses = {
  getConcernStatus: { method: 'POST', path: 'concern-status' },
  addToConcern: { method: 'POST', path: 'concern-messages' },
  withdrawConsent: { method: 'POST', path: 'concern-consent-withdrawals' },
} as const satisfies Record<string, Address>;
