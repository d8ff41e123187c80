import type { AppOptions } from '../app-options.ts';
import type { Handlers } from '../http/context.ts';

export const keyHandlers = ({ keys }: AppOptions): Pick<Handlers, 'getKeys'> => ({
  getKeys: (c) => Promise.resolve(c.json(keys.publicKeys, 200, { 'Cache-Control': 'public, max-age=300' })),
});
