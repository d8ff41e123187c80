import * as z from 'zod/mini';
import { idSchema } from './text.ts';

/** The name under which a link carries its token in its fragment. */
export const INVITATION_PARAMETER = 'invitation';

export const invitationExchangeSchema = z.strictObject({ token: z.string().check(z.maxLength(200)) });

/** Whom a link was made for, to fill in the form with; what is sent from there is checked like anything typed. */
export const invitedSchema = z.object({
  policy: idSchema,
  name: z.string(),
  children: z.array(z.object({ name: z.string(), class: z.optional(z.string()) })),
});
export type Invited = z.infer<typeof invitedSchema>;
