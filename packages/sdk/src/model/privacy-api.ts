import * as z from 'zod/mini';
import type { Route } from './api.ts';
import { auditHeadSchema, auditPageSchema } from './audit.ts';
import { emptySchema } from './concern-status.ts';
import {
  erasureSchema,
  holdListSchema,
  holdRequestSchema,
  holdSchema,
  personExportSchema,
  personFoundSchema,
  personSearchSchema,
  personSelectionSchema,
  retentionReportListSchema,
  retentionSchema,
} from './privacy.ts';
import { idSchema } from './text.ts';

/** Who watches over what others do here. */
const watchers = { own: ['admin', 'governors'] } as const;

/** Who answers people that ask what is kept about them. */
const keepers = { own: ['office', 'admin'] } as const;

const reading = [401, 403, 404, 422, 429] as const;
const writing = [400, 401, 403, 404, 413, 415, 422, 429] as const;

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
  getRetention: {
    method: 'GET',
    path: 'retention',
    access: { own: ['office', 'head', 'governors', 'admin'] },
    summary: 'How long each kind of thing is kept',
    status: 200,
    response: retentionSchema,
    problems: reading,
  },
  changeRetention: {
    method: 'PUT',
    path: 'retention',
    access: { own: ['admin'] },
    summary: 'Change that; what is then too old goes at the next run',
    body: retentionSchema,
    status: 200,
    response: retentionSchema,
    problems: writing,
  },
  listRetentionReports: {
    method: 'GET',
    path: 'retention-reports',
    access: { own: ['office', 'head', 'governors', 'admin'] },
    summary: 'What was forgotten because it was old, the newest run first',
    status: 200,
    response: retentionReportListSchema,
    problems: reading,
  },
  listHolds: {
    method: 'GET',
    path: 'legal-holds',
    access: keepers,
    summary: 'What must be kept for now; nothing about concerns',
    status: 200,
    response: holdListSchema,
    problems: reading,
  },
  placeHold: {
    method: 'POST',
    path: 'legal-holds',
    access: keepers,
    summary: 'Keep something from being erased, by anybody and by age',
    body: holdRequestSchema,
    status: 201,
    response: holdSchema,
    problems: [...writing, 409],
  },
  releaseHold: {
    method: 'DELETE',
    path: 'legal-holds/{hold}',
    access: keepers,
    summary: 'End a hold',
    status: 200,
    response: emptySchema,
    problems: reading,
  },
  searchPeople: {
    method: 'POST',
    path: 'people-search',
    access: keepers,
    summary: 'Where somebody of a name or address is found; changes nothing',
    body: personSearchSchema,
    changesNothing: true,
    status: 200,
    response: personFoundSchema,
    problems: writing,
  },
  exportPerson: {
    method: 'POST',
    path: 'person-exports',
    access: keepers,
    summary: 'Everything that is kept about one person; that it was asked for is recorded',
    body: personSelectionSchema,
    changesNothing: true,
    status: 200,
    response: personExportSchema,
    problems: writing,
  },
  exportPersonPage: {
    method: 'POST',
    path: 'person-pages',
    access: keepers,
    summary: 'The same for reading and printing',
    body: personSelectionSchema,
    changesNothing: true,
    type: 'text/html',
    status: 200,
    response: z.string(),
    problems: writing,
  },
  createErasure: {
    method: 'POST',
    path: 'erasures',
    access: keepers,
    summary: 'Erase what is kept about one person: what was signed stays as commitments that say nothing',
    body: personSelectionSchema,
    status: 201,
    response: erasureSchema,
    problems: [...writing, 409],
  },
} as const satisfies Record<string, Route>;
export type PrivacyRouteName = keyof typeof privacyRoutes;
