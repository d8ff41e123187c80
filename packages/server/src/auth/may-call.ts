import type { OfficeAccess, Role } from '@schoolgate/sdk/model';

/** Somebody or something that may call what is not for everybody. */
export interface Principal {
  readonly kind: 'staff' | 'api-key';
  readonly id: string;
  /** What they are where. */
  readonly held: readonly { readonly organisation: string; readonly roles: readonly Role[] }[];
}

/** Where a call is about: the organisation, and the trust that runs it if one does. */
export interface Place {
  readonly id: string;
  readonly trust: string | null;
}

const holds = ({ held }: Principal, organisation: string | null, wanted: readonly Role[]) =>
  held.some((here) => here.organisation === organisation && here.roles.some((role) => wanted.includes(role)));

/** The whole of the authorisation: a role here, or a role at the trust above. */
export const mayCall = (principal: Principal, { own, trust = [] }: OfficeAccess, place: Place): boolean =>
  holds(principal, place.id, own) || (place.trust !== null && holds(principal, place.trust, trust));
