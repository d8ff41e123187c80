import { createContext } from '@lit/context';
import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';

/** What a `<conduct-provider>` gives the elements below it. */
export interface Conduct {
  /** `undefined` while it loads, `null` where there is none. */
  readonly policy: Policy | null | undefined;
  /** The organisation's address on a Schoolgate server. */
  readonly endpoint: string | undefined;
  readonly client: Client | undefined;
  /** BCP 47 language of the interface. */
  readonly locale: string | undefined;
  /** Why loading failed, if it did. */
  readonly error: unknown;
  /** Asks the server for the version now in force. */
  readonly reload: () => Promise<void>;
}

export const conductContext = createContext<Conduct>(Symbol('schoolgate-conduct'));
