import { randomUUID } from 'node:crypto';
import { apiKeyRequestSchema, parseDocument, type ApiKeyCreated } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import { createApiKey, deleteApiKey, insertApiKey, listApiKeys } from '../db/api-keys.ts';
import { readParam, type Handlers } from '../http/context.ts';
import { writeOnce } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';
import { checkRoles } from './staff.ts';

export const apiKeyHandlers = ({ db, now = () => new Date() }: AppOptions): Pick<Handlers, 'listApiKeys' | 'createApiKey' | 'revokeApiKey'> => ({
  listApiKeys: async (c) => c.json({ items: await listApiKeys(db, c.get('organisation')) }, 200, { 'Cache-Control': 'no-store' }),

  createApiKey: (c) =>
    writeOnce<ApiKeyCreated>(c, db, {
      prepare: (body) => {
        const request = parseDocument(apiKeyRequestSchema, body);
        checkRoles(c, request.roles);
        const receivedAt = now();
        const { key, prefix } = createApiKey();
        const stored = { id: randomUUID(), prefix, ...request, createdAt: receivedAt.toISOString() };
        return Promise.resolve({
          reference: stored.id,
          receivedAt,
          answer: { ...stored, key },
          event: { action: 'api-key.created', subject: { kind: 'api-key', id: stored.id }, details: { roles: request.roles.join(' ') } },
          stored: (transaction) => insertApiKey(transaction, c.get('organisation'), stored, key),
        });
      },
      recall: () => Promise.reject(new ProblemError('shown-once')),
    }),

  revokeApiKey: async (c) => {
    const id = readParam(c, 'key');
    await recordChange(c, { db, now }, async (transaction) => {
      if (!(await deleteApiKey(transaction, c.get('organisation'), id))) throw new ProblemError('not-found');
      return { action: 'api-key.revoked', subject: { kind: 'api-key', id } };
    });
    return c.json({});
  },
});
