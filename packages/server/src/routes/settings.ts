import { organisationSettingsSchema, parseDocument, type OrganisationSettings } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import { updateSettings } from '../db/organisations.ts';
import type { Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';

export const settingsHandlers = ({ db, now = () => new Date() }: AppOptions): Pick<Handlers, 'getSettings' | 'changeSettings'> => ({
  getSettings: (c) => {
    const { name, allowedOrigins, frameAncestors } = c.get('place');
    return Promise.resolve(c.json({ name, allowedOrigins: [...allowedOrigins], frameAncestors: [...frameAncestors] } satisfies OrganisationSettings));
  },
  changeSettings: async (c) => {
    const settings = parseDocument(organisationSettingsSchema, await readJson(c.req.raw));
    const id = c.get('organisation');
    await recordChange(c, { db, now }, async (transaction) => {
      await updateSettings(transaction, id, settings);
      const details = { allowedOrigins: settings.allowedOrigins.join(' '), frameAncestors: settings.frameAncestors.join(' ') };
      return { action: 'settings.changed', subject: { kind: 'organisation', id }, details };
    });
    return c.json(settings);
  },
});
