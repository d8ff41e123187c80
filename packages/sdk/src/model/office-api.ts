import type { Role } from './access.ts';
import type { Route } from './api.ts';
import { emptySchema } from './concern-status.ts';
import {
  draftChangesSchema,
  draftListSchema,
  draftRequestSchema,
  draftSchema,
  policyVersionListSchema,
  policyVersionSchema,
  publicationRequestSchema,
} from './draft.ts';
import { memberCreatedSchema, memberRequestSchema, organisationListSchema, organisationSettingsSchema } from './organisation.ts';
import {
  apiKeyCreatedSchema,
  apiKeyListSchema,
  apiKeyRequestSchema,
  setupRequestSchema,
  staffChangeSchema,
  staffListSchema,
  staffMemberSchema,
  staffRequestSchema,
} from './staff.ts';

const trust = ['trust-admin'] as const satisfies readonly Role[];
/** Who runs an organisation's accounts and settings. */
const administrators = { own: ['admin', 'trust-admin'], trust } as const;
/** Who may read what is being written. */
const readers = { own: ['office', 'head', 'governors', 'trust-admin'], trust } as const;
/** Who writes policies and puts them in force. */
const authors = { own: ['office', 'head', 'trust-admin'], trust } as const;

const reading = [401, 403, 404, 429] as const;
const writing = [400, 401, 403, 404, 413, 415, 422, 429] as const;
const creating = [400, 401, 403, 404, 409, 413, 415, 422, 429] as const;

/** What staff and their programs may call, and who of them: beside `routes`, on the Node server only. */
export const officeRoutes = {
  useSetupLink: {
    method: 'POST',
    path: 'setup',
    access: 'public',
    summary: 'Become the first administrator by a setup link; signs in',
    body: setupRequestSchema,
    status: 201,
    response: emptySchema,
    problems: [400, 403, 404, 409, 410, 413, 415, 422, 429],
  },
  getSettings: {
    method: 'GET',
    path: 'settings',
    access: { own: ['office', 'head', 'admin', 'trust-admin'], trust },
    summary: "The organisation's name and the websites that may send to it or frame it",
    status: 200,
    response: organisationSettingsSchema,
    problems: reading,
  },
  changeSettings: {
    method: 'PUT',
    path: 'settings',
    access: administrators,
    summary: 'Change the settings',
    body: organisationSettingsSchema,
    status: 200,
    response: organisationSettingsSchema,
    problems: writing,
  },
  listMembers: {
    method: 'GET',
    path: 'members',
    access: { own: ['admin', 'trust-admin'] },
    summary: 'The schools of a trust, or the members of an association',
    status: 200,
    response: organisationListSchema,
    problems: reading,
  },
  createMember: {
    method: 'POST',
    path: 'members',
    access: { own: ['trust-admin'] },
    summary: 'Add a school or member, with a link for its first administrator',
    body: memberRequestSchema,
    status: 201,
    response: memberCreatedSchema,
    problems: creating,
  },
  listStaff: {
    method: 'GET',
    path: 'staff',
    access: administrators,
    summary: 'Who works here, in which roles',
    status: 200,
    response: staffListSchema,
    problems: reading,
  },
  createStaff: {
    method: 'POST',
    path: 'staff',
    access: administrators,
    summary: 'Give somebody roles here',
    body: staffRequestSchema,
    status: 201,
    response: staffMemberSchema,
    problems: creating,
  },
  changeStaff: {
    method: 'PUT',
    path: 'staff/{staff}',
    access: administrators,
    summary: 'Change somebody’s name and roles here',
    body: staffChangeSchema,
    status: 200,
    response: staffMemberSchema,
    problems: creating,
  },
  removeStaff: {
    method: 'DELETE',
    path: 'staff/{staff}',
    access: administrators,
    summary: 'Take all roles here from somebody, and sign them out',
    status: 200,
    response: emptySchema,
    problems: [401, 403, 404, 409, 429],
  },
  listApiKeys: {
    method: 'GET',
    path: 'api-keys',
    access: administrators,
    summary: 'The keys of programs that work for this organisation',
    status: 200,
    response: apiKeyListSchema,
    problems: reading,
  },
  createApiKey: {
    method: 'POST',
    path: 'api-keys',
    access: administrators,
    summary: 'Make a key for a program; it is shown only this once',
    body: apiKeyRequestSchema,
    status: 201,
    response: apiKeyCreatedSchema,
    problems: creating,
  },
  revokeApiKey: {
    method: 'DELETE',
    path: 'api-keys/{key}',
    access: administrators,
    summary: 'End a key at once',
    status: 200,
    response: emptySchema,
    problems: reading,
  },
  listDrafts: {
    method: 'GET',
    path: 'drafts',
    access: readers,
    summary: 'The policies being written',
    status: 200,
    response: draftListSchema,
    problems: reading,
  },
  getDraft: {
    method: 'GET',
    path: 'drafts/{policy}',
    access: readers,
    summary: 'A policy being written, and what stands in the way of publishing it',
    status: 200,
    response: draftSchema,
    problems: reading,
  },
  saveDraft: {
    method: 'PUT',
    path: 'drafts/{policy}',
    access: authors,
    summary: 'Save a policy being written',
    body: draftRequestSchema,
    status: 200,
    response: draftSchema,
    problems: creating,
  },
  discardDraft: {
    method: 'DELETE',
    path: 'drafts/{policy}',
    access: authors,
    summary: 'Throw a draft away; what was published stays',
    status: 200,
    response: emptySchema,
    problems: reading,
  },
  getDraftChanges: {
    method: 'GET',
    path: 'drafts/{policy}/changes',
    access: readers,
    summary: 'What the draft changes, and whether parents would be asked anew',
    status: 200,
    response: draftChangesSchema,
    problems: reading,
  },
  publishDraft: {
    method: 'POST',
    path: 'drafts/{policy}/publication',
    access: authors,
    summary: 'Put a draft in force; it never changes afterwards',
    body: publicationRequestSchema,
    status: 201,
    response: policyVersionSchema,
    problems: creating,
  },
  listPolicyVersions: {
    method: 'GET',
    path: 'policies/{policy}/versions',
    access: readers,
    summary: 'Every published version of a policy, the newest first',
    status: 200,
    response: policyVersionListSchema,
    problems: reading,
  },
} as const satisfies Record<string, Route>;
export type OfficeRouteName = keyof typeof officeRoutes;
