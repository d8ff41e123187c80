import { organisationSettingsSchema, parseDocument, type OrganisationSettings } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { updateSettings } from '../db/organisations.ts';
import type { Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';

export const settingsHandlers = ({ db }: AppOptions): Pick<Handlers, 'getSettings' | 'changeSettings'> => ({
  getSettings: (c) => {
    const { name, allowedOrigins, frameAncestors } = c.get('place');
    return Promise.resolve(c.json({ name, allowedOrigins: [...allowedOrigins], frameAncestors: [...frameAncestors] } satisfies OrganisationSettings));
  },
  changeSettings: async (c) => {
    const settings = parseDocument(organisationSettingsSchema, await readJson(c.req.raw));
    await updateSettings(db, c.get('organisation'), settings);
    return c.json(settings);
  },
});
