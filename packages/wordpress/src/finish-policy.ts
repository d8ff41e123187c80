import { toHtml } from '@schoolgate/sdk/export';
import { parsePolicy, type Contact, type Pathway, type Policy, type PrivacyNotice } from '@schoolgate/sdk/model';
import { checkPathway, completePathway, type PathwayFinding } from '@schoolgate/sdk/pathway';
import { requiresSigning } from '@schoolgate/sdk/policy';
import { nationPathway, type Nation } from '@schoolgate/sdk/templates';

/** What a school adds to its own document before parents are asked for anything. */
export interface PolicyDetails {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly school: string;
  readonly nation: Nation;
  /** E-mail addresses by the key of the contact; blank ones are left out. */
  readonly emails: Readonly<Record<string, string>>;
  readonly privacy: PrivacyNotice;
}

export interface FinishedPolicy {
  readonly policy: Policy;
  /** The text that pages carry; the declaration and the way to raise a concern have blocks of their own. */
  readonly html: string;
  /** Where the steps would let a parent down; empty where nowhere. */
  readonly findings: readonly PathwayFinding[];
}

/** The people of the school to whom a stage of the pathway leads, by their key. */
export const stageContacts = ({ nodes, contacts }: Pathway): Pathway['contacts'] => {
  const keys = new Set(Object.values(nodes).flatMap((node) => (node.kind === 'stage' ? [node.contact] : [])));
  return Object.fromEntries(Object.entries(contacts).filter(([key]) => keys.has(key)));
};

/** Whether a school would take two entries for one person or desk when it is asked for an address. */
export const isCalledAlike = (a: Contact, b: Contact): boolean => {
  const called = ({ role, name = '' }: Contact) => [role, name].map((part) => part.trim().toLowerCase()).join();
  return called(a) === called(b);
};

/** Contacts without those that are called as one before, so that nobody is asked for twice. */
export const oneForEach = (contacts: Pathway['contacts']): [key: string, contact: Contact][] =>
  Object.entries(contacts).filter(([, contact], index, all) => all.findIndex(([, other]) => isCalledAlike(other, contact)) === index);

const withEmails = (pathway: Pathway, emails: PolicyDetails['emails']): Pathway => ({
  ...pathway,
  contacts: Object.fromEntries(
    Object.entries(pathway.contacts).map(([key, { email: before, ...contact }]) => {
      const email = (emails[key] ?? before ?? '').trim();
      return [key, email === '' ? contact : { ...contact, email }];
    }),
  ),
});

/** The pathway that parents will walk, for a policy as it was imported. */
export const pathwayOf = (policy: Policy, nation: Nation): Pathway => completePathway(policy, nationPathway(nation, policy));

/**
 * Turns an imported document into a policy that can be published.
 * @throws InvalidDocumentError with what is missing or not right
 */
export function finishPolicy(imported: Policy, { id, version, title, school, nation, emails, privacy }: PolicyDetails): FinishedPolicy {
  const named: Policy = {
    ...imported,
    id,
    version,
    title,
    organisation: { name: school, kind: imported.organisation?.kind ?? 'school' },
    privacy,
  };
  const pathway = withEmails(pathwayOf(named, nation), emails);
  const policy = parsePolicy({ ...named, pathway });
  const { declaration: _declaration, pathway: _pathway, letter: _letter, privacy: _privacy, ...text } = policy;
  return { policy, html: toHtml(text, { headingLevel: 2 }), findings: checkPathway(pathway) };
}

/** Whether parents who answered the version in force are asked anew by this one. @param current null where there is none */
export const asksAgain = (policy: Policy, current: Policy | null, today: string): boolean =>
  current !== null && requiresSigning(policy, { policy: current, on: today, outcome: 'signed' }, { today }).required;
