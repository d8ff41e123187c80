import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type { Identity } from '../db/staff.ts';

/** What ties the answer of a provider to the browser that asked; kept in that browser's cookie meanwhile. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Where an organisation's staff prove who they are. */
export interface SignInProvider {
  readonly begin: (redirectUri: string) => Promise<{ url: URL; checks: SignInChecks }>;
  /** @throws Error for an answer that is refused, forged, or meant for another browser */
  readonly finish: (answer: URL, checks: SignInChecks) => Promise<Identity>;
}

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
}

const isOwnMachine = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

/** OpenID Connect by the authorization code flow with PKCE. The provider is first asked when somebody first signs in. */
export function createSignInProvider({ issuer, clientId, clientSecret }: ProviderSettings): SignInProvider {
  let configuration: Promise<Configuration> | undefined;
  const configure = () => {
    const url = new URL(issuer);
    const execute = isOwnMachine(url) ? [allowInsecureRequests] : [];
    configuration ??= discovery(url, clientId, clientSecret, undefined, { execute, timeout: 10 });
    configuration.catch(() => (configuration = undefined)); // a provider that was away is asked again
    return configuration;
  };
  return {
    begin: async (redirectUri) => {
      const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await configure(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { url, checks };
    },
    finish: async (answer, { state, nonce, verifier }) => {
      const provider = await configure();
      const tokens = await authorizationCodeGrant(provider, answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier });
      const claims = tokens.claims();
      if (!claims) throw new Error('The provider sent no ID token.');
      // Some providers put the address into the token, others only where it is asked for.
      const { email, email_verified } = claims.email === undefined ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
      return { issuer: claims.iss, subject: claims.sub, email: typeof email === 'string' && email_verified === true ? email : undefined };
    },
  };
}
