import type { Channel, Clause, Pathway, StageNode } from '../model/index.ts';
import { toSlug } from './slugs.ts';

/** Who a step leads to, most exact first; the words stand in the contact as the document has them. */
const roles =
  /\b((?:class|form|subject|head of) teacher|form tutor|(?:assistant|deputy|vice)[- ](?:head ?teacher|principal|head)|executive head ?teacher(?:\/ceo)?|head ?teacher|head of (?:year|school|department)|principal|chair(?:person)? of (?:the )?(?:board of management|board of governors|governing (?:body|board)|governors|trustees)|clerk(?: to (?:the )?governors)?|governors['’] complaints (?:committee|panel)|member of staff(?: concerned)?|head of phase|phase leader|year head|safeguarding lead|panel|school governors|board of (?:management|governors|trustees)|governing (?:body|board)|governors|trustees|trust|school office|office|reception|(?:senior )?leadership team|teacher|board|ombudsman|local authority|council|district)\b/i;

const channels: readonly (readonly [Channel, RegExp])[] = [
  ['in-person', /\b(?:appointment|meet(?:ing)?|speak|talk|see|visit|come in|in person|conference|call in)\b/i],
  ['phone', /\b(?:phone|telephone|ring|call)\b/i],
  ['email', /\be-?mail\b/i],
  ['form', /\bform\b/i],
  ['letter', /\b(?:writ(?:e|ing)|letter)\b/i],
];

const numbers: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
};
const clock =
  /\b(?:within|allow|in|after) (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty) (school|working|business|calendar)? ?days?\b/i;
/** Only what the school does has the school's clock; "within ten school days of what happened" binds the parent. */
const schoolAnswers = /\b(?:allow|reply|replies|respon[ds]\w*|answer|acknowledge|issues?|will be (?:heard|answered)|decision)\b/i;

const clockOf = (text: string): StageNode['respondWithin'] => {
  const found = clock.exec(text);
  if (!found?.[1] || !schoolAnswers.test(text)) return undefined;
  const amount = numbers[found[1].toLowerCase()] ?? Number(found[1]);
  const unit = /school/i.test(found[2] ?? '') ? 'school-days' : /working|business/i.test(found[2] ?? '') ? 'working-days' : 'days';
  return { amount, unit };
};

const isOrdered = (clause: Clause) => clause.number !== undefined;
const isConcern = /\b(?:concerns?|complain(?:t|ts)?|worr(?:y|ies)|grievances?|issues?|unhappy|satisfied|steps?|stages?)\b/i;

interface Stage extends StageNode {
  id: string;
}

/** The title is the step in short; the step itself stands once, in the policy's text. */
const titleOf = (text: string) => (text.length <= 200 ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', 198), 100))}…`);

function readStages(steps: readonly Clause[], contacts: Pathway['contacts']): Stage[] {
  const stages: Stage[] = [];
  for (const { id, text } of steps) {
    const role = roles.exec(text)?.[1];
    const last = stages.at(-1);
    const respondWithin = clockOf(text);
    // A step that only says how long to wait, or what the school does next, belongs to the stage before it.
    const isAnswer = /^(?:allow|wait|the (?:principal|head ?teacher|board|governors?|school)\b)/i.test(text);
    if (last && (role === undefined || isAnswer)) {
      last.clauses = [...(last.clauses ?? []), id];
      if (respondWithin) last.respondWithin ??= respondWithin;
      continue;
    }
    if (role === undefined) continue;
    const contact = toSlug(role);
    contacts[contact] ??= { role };
    const ways = channels.flatMap(([channel, words]) => (words.test(text) ? [channel] : []));
    stages.push({
      kind: 'stage',
      id: toSlug(text, 50) || 'stage',
      title: titleOf(text),
      contact,
      channels: ways,
      clauses: [id],
      ...(respondWithin && { respondWithin }),
    });
  }
  return stages;
}

function* lists(clauses: readonly Clause[], heading: string): Generator<{ steps: Clause[]; about: string }> {
  const flat = clauses.filter(isOrdered);
  if (flat.length >= 2 && flat.every(({ number }) => /^[a-z]+ /i.test(number ?? ''))) yield { steps: flat, about: heading };
  for (const clause of clauses) {
    if (!clause.clauses) continue;
    if (clause.clauses.every(isOrdered)) yield { steps: clause.clauses, about: `${heading} ${clause.text}` };
    yield* lists(clause.clauses, heading);
  }
}

/**
 * The school's own stages, where its document lists them in order: a chain from the first contact to the last.
 * Nothing is filled in; `channels` is empty where the document does not say how to get in touch.
 */
export function findPathway(
  sections: readonly { readonly heading?: string | undefined; readonly clauses: readonly Clause[] }[],
): Pathway | undefined {
  for (const section of sections)
    for (const { steps, about } of lists(section.clauses, section.heading ?? '')) {
      if (!isConcern.test(about) || !steps.every(({ kind }) => kind === 'procedure')) continue;
      const contacts: Pathway['contacts'] = {};
      const stages = readStages(steps, contacts);
      const [first] = stages;
      if (!first || stages.length < 2) continue;
      const ids = stages.map((_, index) => `stage-${index + 1}`);
      const nodes = Object.fromEntries(
        stages.map(({ id: _, ...stage }, index) => [ids[index] ?? '', { ...stage, ...(ids[index + 1] !== undefined && { next: ids[index + 1] }) }]),
      );
      return { start: 'stage-1', nodes, contacts };
    }
  return undefined;
}
