import type { AppOptions } from '../app-options.ts';
import { listPublicKeys } from '../db/signing-keys.ts';
import type { Handlers } from '../http/context.ts';

export const keyHandlers = ({ db, keys }: AppOptions): Pick<Handlers, 'getKeys'> => ({
  getKeys: async (c) => c.json(await listPublicKeys(db, keys.publicKeys), 200, { 'Cache-Control': 'public, max-age=300' }),
});
