import * as z from 'zod/mini';
import type { Role } from './access.ts';
import type { Route } from './api.ts';
import { concernCalls } from './calls.ts';
import { concernClaimSchema, concernMessageSchema, emptySchema } from './concern-status.ts';
import {
  concernAssigneeRequestSchema,
  concernDetailSchema,
  concernPageSchema,
  concernStageRequestSchema,
  concernStateRequestSchema,
  concernStateSchema,
  concernTextRequestSchema,
} from './concern-office.ts';
import { mailPageSchema, mailSettingsAnswerSchema, mailSettingsSchema, mailStateSchema } from './mail.ts';
import { invitationMailsRequestSchema, invitationMailsSchema } from './roll.ts';
import { idSchema } from './text.ts';

/**
 * Who answers concerns. Each sees those that stand at a stage of theirs or were given to them, and never one about
 * themselves; a trust's administrators see those about a head.
 */
const answerers = { own: ['office', 'head', 'governors', 'safeguarding', 'trust-admin'], trust: ['trust-admin'] } as const satisfies {
  own: readonly Role[];
  trust: readonly Role[];
};
const office = { own: ['office'] } as const;

const reading = [401, 403, 404, 422, 429] as const;
const writing = [400, 401, 403, 404, 413, 415, 422, 429] as const;

/** What becomes of concerns, for parents and for those who answer, and mail: beside `routes`. The WordPress plugin has the public ones. */
export const concernRoutes = {
  getConcernStatus: {
    ...concernCalls.getConcernStatus,
    access: 'public',
    summary: 'How a concern stands, for who has its reference and secret; changes nothing',
    changesNothing: true,
    body: concernClaimSchema,
    status: 200,
    problems: [400, 403, 404, 413, 415, 422, 429],
  },
  addToConcern: {
    ...concernCalls.addToConcern,
    access: 'public',
    summary: 'Add to a concern, or say that it is still unresolved',
    body: concernMessageSchema,
    status: 201,
    problems: [400, 403, 404, 409, 413, 415, 422, 429],
  },
  withdrawConsent: {
    ...concernCalls.withdrawConsent,
    access: 'public',
    summary: 'Take back the consent to share messages',
    body: concernClaimSchema,
    status: 201,
    problems: [400, 403, 404, 409, 413, 415, 422, 429],
  },
  listConcerns: {
    method: 'GET',
    path: 'concerns',
    access: answerers,
    summary: 'The concerns that you answer, the oldest first',
    query: {
      stage: z.optional(idSchema),
      state: z.optional(concernStateSchema),
      overdue: z.optional(z.literal('true')),
      after: z.optional(idSchema),
    },
    status: 200,
    response: concernPageSchema,
    problems: reading,
  },
  exportConcerns: {
    method: 'GET',
    path: 'concerns-export',
    access: answerers,
    summary: 'The concerns that you answer, as CSV that a spreadsheet opens without running anything in it',
    status: 200,
    response: z.string(),
    type: 'text/csv',
    problems: reading,
  },
  getConcern: {
    method: 'GET',
    path: 'concerns/{concern}',
    access: answerers,
    summary: 'One concern, with all that has happened to it',
    status: 200,
    response: concernDetailSchema,
    problems: reading,
  },
  replyToConcern: {
    method: 'POST',
    path: 'concerns/{concern}/replies',
    access: answerers,
    summary: 'Answer; the parent can read it',
    body: concernTextRequestSchema,
    status: 201,
    response: emptySchema,
    problems: [...writing, 409],
  },
  noteOnConcern: {
    method: 'POST',
    path: 'concerns/{concern}/notes',
    access: answerers,
    summary: 'Write a note for those who answer; the parent does not see it',
    body: concernTextRequestSchema,
    status: 201,
    response: emptySchema,
    problems: [...writing, 409],
  },
  moveConcern: {
    method: 'PUT',
    path: 'concerns/{concern}/stage',
    access: answerers,
    summary: 'Pass a concern on to another stage, to whoever answers there',
    body: concernStageRequestSchema,
    status: 200,
    response: emptySchema,
    problems: writing,
  },
  closeConcern: {
    method: 'PUT',
    path: 'concerns/{concern}/state',
    access: answerers,
    summary: 'Close a concern, or open it again',
    body: concernStateRequestSchema,
    status: 200,
    response: emptySchema,
    problems: writing,
  },
  assignConcern: {
    method: 'PUT',
    path: 'concerns/{concern}/assignee',
    access: answerers,
    summary: 'Say who deals with a concern',
    body: concernAssigneeRequestSchema,
    status: 200,
    response: emptySchema,
    problems: writing,
  },
  sendInvitations: {
    method: 'POST',
    path: 'invitation-mails',
    access: office,
    summary: 'Send each of these parents a link of their own by mail',
    body: invitationMailsRequestSchema,
    status: 201,
    response: invitationMailsSchema,
    problems: [...writing, 409],
  },
  listMails: {
    method: 'GET',
    path: 'mails',
    access: { own: ['office', 'head'] },
    summary: 'Mails to parents about policies, the newest first, and which of them were not sent',
    query: { state: z.optional(mailStateSchema), after: z.optional(idSchema) },
    status: 200,
    response: mailPageSchema,
    problems: reading,
  },
  getMailSettings: {
    method: 'GET',
    path: 'mail-settings',
    access: { own: ['office', 'head', 'admin', 'trust-admin'], trust: ['trust-admin'] },
    summary: 'The texts of mails, when parents are reminded, and whether this server sends mail',
    status: 200,
    response: mailSettingsAnswerSchema,
    problems: reading,
  },
  changeMailSettings: {
    method: 'PUT',
    path: 'mail-settings',
    access: { own: ['office', 'admin', 'trust-admin'], trust: ['trust-admin'] },
    summary: 'Change them',
    body: mailSettingsSchema,
    status: 200,
    response: mailSettingsAnswerSchema,
    problems: writing,
  },
} as const satisfies Record<string, Route>;
export type ConcernRouteName = keyof typeof concernRoutes;
