import * as z from 'zod/mini';
import type { Route } from './api.ts';
import { calls, declarationAcceptedSchema } from './calls.ts';
import { emptySchema } from './concern-status.ts';
import { invitationExchangeSchema } from './invitation.ts';
import {
  invitationListSchema,
  invitationsCreatedSchema,
  invitationsRequestSchema,
  matchRequestSchema,
  recordedDeclarationRequestSchema,
  registerPageSchema,
  registerSchema,
  registerSearchSchema,
  registerStateSchema,
  rollReplacedSchema,
  rollRequestSchema,
  rollSchema,
  unmatchedPageSchema,
} from './roll.ts';
import { idSchema } from './text.ts';

/** Who sees names of parents and children. */
const names = { own: ['office', 'head'] } as const;
const office = { own: ['office'] } as const;
/** Who sees numbers. */
const numbers = { own: ['office', 'head', 'governors', 'trust-admin'], trust: ['trust-admin'] } as const;

const reading = [401, 403, 404, 422, 429] as const;
const writing = [400, 401, 403, 404, 413, 415, 422, 429] as const;

/** The roll, who has answered, and invitations: beside `routes`. The WordPress plugin has the roll, the register and the exchange of links. */
export const rollRoutes = {
  getRoll: {
    method: 'GET',
    path: 'roll',
    access: numbers,
    summary: 'How many pupils and parents are on the roll',
    status: 200,
    response: rollSchema,
    problems: reading,
  },
  replaceRoll: {
    method: 'PUT',
    path: 'roll',
    access: office,
    summary: 'Put another roll in the place of this one',
    body: rollRequestSchema,
    status: 200,
    response: rollReplacedSchema,
    problems: writing,
  },
  getRegister: {
    method: 'GET',
    path: 'register/{policy}',
    access: numbers,
    summary: 'How many parents have signed, declined, not answered yet or are due again',
    status: 200,
    response: registerSchema,
    problems: reading,
  },
  listRegister: {
    method: 'GET',
    path: 'register/{policy}/parents',
    access: names,
    summary: 'Where each parent stands, by name',
    query: { state: z.optional(registerStateSchema), after: z.optional(idSchema) },
    status: 200,
    response: registerPageSchema,
    problems: reading,
  },
  searchRegister: {
    method: 'POST',
    path: 'register/{policy}/search',
    access: names,
    summary: 'Where the first hundred parents stand who, or whose children, have this name; changes nothing',
    changesNothing: true,
    body: registerSearchSchema,
    status: 200,
    response: registerPageSchema,
    problems: writing,
  },
  exportRegister: {
    method: 'GET',
    path: 'register/{policy}/export',
    access: names,
    summary: 'Where each parent stands, as CSV that a spreadsheet opens without running anything in it',
    status: 200,
    response: z.string(),
    type: 'text/csv',
    problems: reading,
  },
  listUnmatched: {
    method: 'GET',
    path: 'unmatched',
    access: office,
    summary: 'Answers that nobody has matched to the roll, the oldest first, with the parents of that name',
    query: { after: z.optional(idSchema) },
    status: 200,
    response: unmatchedPageSchema,
    problems: reading,
  },
  matchDeclaration: {
    method: 'PUT',
    path: 'declarations/{declaration}/match',
    access: office,
    summary: 'Say whose answer this is, or that it is nobody’s on the roll',
    body: matchRequestSchema,
    status: 200,
    response: emptySchema,
    problems: writing,
  },
  recordDeclaration: {
    method: 'POST',
    path: 'recorded-declarations',
    access: office,
    summary: 'Enter what a parent gave on paper or by word of mouth',
    body: recordedDeclarationRequestSchema,
    status: 201,
    response: declarationAcceptedSchema,
    problems: [...writing, 409],
  },
  unmatchDeclaration: {
    method: 'DELETE',
    path: 'declarations/{declaration}/match',
    access: office,
    summary: 'Take that back: the answer returns to the queue',
    status: 200,
    response: emptySchema,
    problems: reading,
  },
  listInvitations: {
    method: 'GET',
    path: 'invitations',
    access: names,
    summary: 'The links that are valid',
    status: 200,
    response: invitationListSchema,
    problems: reading,
  },
  createInvitations: {
    method: 'POST',
    path: 'invitations',
    access: office,
    summary: 'Make a link for each of these parents; an earlier one for the same policy ends',
    body: invitationsRequestSchema,
    status: 201,
    response: invitationsCreatedSchema,
    problems: [...writing, 409],
  },
  revokeInvitation: {
    method: 'DELETE',
    path: 'invitations/{invitation}',
    access: office,
    summary: 'End a link at once',
    status: 200,
    response: emptySchema,
    problems: reading,
  },
  exchangeInvitation: {
    ...calls.exchangeInvitation,
    access: 'public',
    summary: 'Whom a link was made for; changes nothing',
    changesNothing: true,
    body: invitationExchangeSchema,
    status: 200,
    problems: [400, 403, 404, 410, 413, 415, 422, 429],
  },
} as const satisfies Record<string, Route>;
export type RollRouteName = keyof typeof rollRoutes;
