import {
  fieldProblem,
  InvalidDocumentError,
  parseDocument,
  parsePolicy,
  type Contact,
  type FieldProblem,
  type Pathway,
  type Policy,
} from '../model/index.ts';
import { association } from './association.ts';
import { multiAcademyTrust } from './multi-academy-trust.ts';
import { policyDetailsSchema, type PolicyDetails } from './policy-details.ts';
import { primarySchool } from './primary-school.ts';
import { secondaryAcademy } from './secondary-academy.ts';
import type { Template, TemplateStep, WriteTemplate } from './template.ts';
import { templateWords } from './template-words.ts';
import { valuesLedSchool } from './values-led-school.ts';

/** One for each kind of school whose needs differ. */
export const templates = {
  'primary-school': primarySchool,
  'multi-academy-trust': multiAcademyTrust,
  'secondary-academy': secondaryAcademy,
  association,
  'values-led-school': valuesLedSchool,
} as const satisfies Record<string, WriteTemplate>;
export type TemplateName = keyof typeof templates;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const stepContact = ({ id, role }: TemplateStep, details: PolicyDetails): Contact => ({
  role: upperFirst(role),
  ...withoutBlanks(details.contacts?.[id]),
});

/** An optional field that is absent and one that is there and undefined are one thing. */
const withoutBlanks = (contact: NonNullable<PolicyDetails['contacts']>[string] | undefined): Partial<Contact> =>
  Object.fromEntries(Object.entries(contact ?? {}).filter(([, value]) => value !== undefined));

/** The school's own steps as a pathway, each offering only the ways by which somebody can be reached. */
function pathwayOf(steps: readonly TemplateStep[], details: PolicyDetails): Pathway {
  const contacts = Object.fromEntries(steps.map((step) => [step.id, stepContact(step, details)]));
  const nodes = steps.map(({ id, title, channels, bring, promise, clause }, index): [string, Pathway['nodes'][string]] => {
    const offered = channels.filter((channel) => {
      if (channel === 'phone' || channel === 'email') return contacts[id]?.[channel] !== undefined;
      return channel !== 'form' || details.privacy !== undefined;
    });
    const next = steps[index + 1]?.id;
    const respondWithin = details.respondWithin?.[id];
    return [
      id,
      {
        kind: 'stage',
        title,
        contact: id,
        channels: offered,
        bring: [...bring],
        ...(respondWithin && { respondWithin }),
        promise,
        ...(next !== undefined && { next }),
        clauses: [clause.id],
      },
    ];
  });
  const start = steps[0]?.id ?? '';
  return { start, nodes: Object.fromEntries(nodes), contacts, ...(details.calendar && { calendar: details.calendar }) };
}

/** What the details say that this template has no use for, or lack that it needs. */
function problemsWith({ steps, declaration }: Template, { contacts = {}, respondWithin = {}, privacy }: PolicyDetails): FieldProblem[] {
  const ids = steps.map(({ id }) => id);
  const unknown = (field: string, record: object) =>
    Object.keys(record).flatMap((id) =>
      ids.includes(id) ? [] : [fieldProblem(`#/${field}/${id}`, 'unknown', `The steps of this template are ${ids.join(', ')}.`)],
    );
  return [
    ...unknown('contacts', contacts),
    ...unknown('respondWithin', respondWithin),
    ...(declaration && !privacy
      ? [fieldProblem('#/privacy', 'required', 'Parents are asked to sign, so say who keeps what they send, and why.')]
      : []),
  ];
}

/**
 * A new policy in our own words, with a school's own details. It holds the school's own steps for a concern; what a nation
 * adds is added when it is published: `completePathway(policy, nationPathway('wales', policy))`.
 * @throws {@link InvalidDocumentError} with a problem for each detail that is missing or wrong
 */
export function createPolicy(template: TemplateName, details: PolicyDetails): Policy {
  if (!Object.hasOwn(templates, template)) throw new InvalidDocumentError('There is no such template.', [fieldProblem('#', 'unknown')]);
  const given = parseDocument(policyDetailsSchema, details);
  const written: Template = templates[template](templateWords(given));
  const problems = problemsWith(written, given);
  if (problems.length > 0) throw new InvalidDocumentError('The details do not fit the template.', problems);
  const { organisation, review, version, terms, issued, control, privacy } = given;
  return parsePolicy({
    schemaVersion: 1,
    id: given.id ?? 'parents-social-media',
    version,
    language: given.language ?? 'en-GB',
    title: given.title ?? written.title,
    organisation: { name: organisation.name, kind: organisation.kind ?? written.kind },
    ...(terms && { terms }),
    ...(issued !== undefined && { issued }),
    review: { by: written.reviewer, ...review },
    ...(control && { control }),
    sections: written.sections,
    ...(written.declaration && { declaration: written.declaration }),
    pathway: pathwayOf(written.steps, given),
    ...(written.letter && { letter: written.letter }),
    ...(privacy && { privacy }),
  });
}
