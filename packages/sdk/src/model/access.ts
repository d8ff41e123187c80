import * as z from 'zod/mini';

/** What a member of staff, or a program with an API key, may be at an organisation; one person may be several. */
export const roles = ['office', 'head', 'governors', 'safeguarding', 'trust-admin', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Roles without repetition, and at least one. */
export const roleListSchema = z.array(roleSchema).check(
  z.minLength(1),
  z.refine((list) => new Set(list).size === list.length),
);

/** Who may call an address that is not for everybody. */
export interface OfficeAccess {
  /** Roles held at the organisation that the address is about. */
  readonly own: readonly Role[];
  /** Roles that suffice when held at the trust which runs that school. An association does not run its members. */
  readonly trust?: readonly Role[];
}

/** `public` may be called by anybody; the rest needs a member of staff in one of these roles. */
export type Access = 'public' | OfficeAccess;
