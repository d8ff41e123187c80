import { DraftError, type FieldProblem } from '../errors.ts';
import type { DeclarationRequest, Policy, Signer } from '../model/index.ts';
import { checkDeclaration } from './check-declaration.ts';
import { checkRequest } from './check-request.ts';

/** What a form holds when its parent asks to go on. Strings may still be blank. */
export interface DeclarationInput {
  readonly signer: { readonly name: string; readonly capacity?: Signer['capacity'] | undefined; readonly email?: string | undefined };
  readonly children: readonly { readonly name: string; readonly class?: string | undefined }[];
  readonly answers?: Readonly<Record<string, string>>;
  readonly outcome: 'signed' | 'declined';
  /** Whether the box was ticked that says "I have read this and agree to it". */
  readonly agreed: boolean;
  readonly method?: DeclarationRequest['method'];
  readonly signature?: string | undefined;
  readonly supersedes?: string | undefined;
  readonly signedAt: Date;
  /** IANA name, such as `Europe/London`. */
  readonly timeZone: string;
}

const filled = (text: string | undefined) => (text !== undefined && text.trim() !== '' ? text.trim() : undefined);

/** Drops what was left blank, so that "not given" is one thing and not two. */
const withoutBlanks = (object: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(object).flatMap(([key, value]): [string, string][] => {
      const text = filled(value);
      return text === undefined ? [] : [[key, text]];
    }),
  );

/** A request as far as the form goes: what is missing or wrong in it is so still. */
export const composeRequest = (policy: Policy, digest: string, language: string, input: DeclarationInput): DeclarationRequest => {
  const signed = input.outcome === 'signed';
  const { name, capacity, email } = input.signer;
  return {
    policy: { id: policy.id, version: policy.version, digest, language },
    signer: withoutBlanks({ name, capacity, email }),
    children: input.children.map((child) => withoutBlanks({ name: child.name, class: child.class })),
    undertakings: signed && input.agreed ? (policy.declaration?.undertakings ?? []).map(({ id }) => id) : [],
    answers: withoutBlanks(input.answers ?? {}),
    outcome: input.outcome,
    method: input.method ?? 'typed',
    ...withoutBlanks({ signature: signed ? input.signature : undefined, supersedes: input.supersedes }),
    signedAt: input.signedAt.toISOString(),
    timeZone: input.timeZone.trim(),
  } as DeclarationRequest;
};

const formOrder = ['#/signer/name', '#/signer/capacity', '#/signer/email', '#/children', '#/answers', '#/signature', '#/undertakings'];
const rank = ({ pointer }: FieldProblem) => formOrder.findIndex((start) => pointer.startsWith(start));
const byOrderOfForm = (a: FieldProblem, b: FieldProblem) => rank(a) - rank(b) || a.pointer.localeCompare(b.pointer, 'en', { numeric: true });

/**
 * Turns what a form holds into the request that a server accepts.
 * @param digest of the text that was on the screen, from `digestPolicy`
 * @throws {@link DraftError} with a problem for every field that is missing or wrong, in the order of the form
 */
export function draftDeclaration(policy: Policy, digest: string, language: string, input: DeclarationInput): DeclarationRequest {
  const request = composeRequest(policy, digest, language, input);
  const problems: FieldProblem[] = [];
  // A statement without a list still has to be agreed to, and no list of ids can show that.
  if (input.outcome === 'signed' && !input.agreed)
    problems.push({ pointer: '#/undertakings', code: 'required', detail: 'Tick the box to agree, or choose not to sign.' });
  for (const found of [checkRequest(request), checkDeclaration(policy, request)])
    problems.push(...found.filter(({ pointer }) => !problems.some((problem) => problem.pointer === pointer)));
  if (problems.length === 0) return request;
  throw new DraftError('The declaration is not complete.', problems.sort(byOrderOfForm));
}
