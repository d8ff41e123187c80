import type { Contact } from '../model/index.ts';

/** Whoever oversees the school and its head. */
export const oversees = ({ role }: Contact): boolean => /\bgovern|\btrust|\bboard\b/i.test(role) && !/head|principal/i.test(role);
