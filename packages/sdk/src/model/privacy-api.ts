import * as z from 'zod/mini';
import type { Route } from './api.ts';
import { auditHeadSchema, auditPageSchema } from './audit.ts';
import { idSchema } from './text.ts';

/** Who watches over what others do here. */
const watchers = { own: ['admin', 'governors'] } as const;

const reading = [401, 403, 404, 422, 429] as const;

/** What was done with the data kept here: beside `routes`, on the Node server only. */
export const privacyRoutes = {
  listAudit: {
    method: 'GET',
    path: 'audit',
    access: watchers,
    summary: 'What was done here, by whom, the newest first; nothing about concerns that the caller may not read',
    query: { before: z.optional(idSchema) },
    status: 200,
    response: auditPageSchema,
    problems: reading,
  },
  getAuditHead: {
    method: 'GET',
    path: 'audit/head',
    access: watchers,
    summary: 'Where the audit log stands, signed, to be kept elsewhere; asking is itself recorded',
    status: 200,
    response: auditHeadSchema,
    problems: reading,
  },
} as const satisfies Record<string, Route>;
export type PrivacyRouteName = keyof typeof privacyRoutes;
