import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';

/** The policy from a client that the page handed over; `null` where there is none. */
export async function askClient(client: Client, policyId: string | undefined, signal: AbortSignal | undefined): Promise<Policy | null> {
  try {
    const id = policyId ?? (await client.listPolicies({ signal }))[0]?.id;
    return id === undefined ? null : await client.getPolicy(id, { signal });
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return null;
    throw error;
  }
}
