import { checkDeclaration, sealDeclaration } from '@schoolgate/sdk/declaration';
import {
  declarationRequestSchema,
  fieldProblem,
  INVITATION_HEADER,
  parseDocument,
  type Declaration,
  type DeclarationAccepted,
  type DeclarationRequest,
} from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import type { AppOptions } from '../app-options.ts';
import { createReference } from '../create-reference.ts';
import { declarationAnswer, findDeclarationAnswer, insertDeclaration } from '../db/declarations.ts';
import { findInvitation } from '../db/invitations.ts';
import { saveMatch } from '../db/matches.ts';
import { documentOf, findPolicyVersion } from '../db/policies.ts';
import type { Database } from '../db/schema.ts';
import type { AppContext, Handlers } from '../http/context.ts';
import { writeOnce, type PreparedWrite } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';

/**
 * Holds a request against the version that it names, which may be a superseded one: what was on the parent's screen is
 * what they signed. `supersedes` is kept as claimed, since saying whether that declaration exists would tell strangers.
 * @throws {@link ProblemError} 422
 */
async function checkAgainstPolicy(db: Database, organisation: string, request: DeclarationRequest): Promise<void> {
  const { id, version, digest, language } = request.policy;
  const found = await findPolicyVersion(db, organisation, id, version);
  if (!found) throw new ProblemError('invalid-request', [fieldProblem('#/policy/version', 'unknown', 'There is no such version of this policy.')]);
  const policy = documentOf(found);
  if (language !== policy.language && !Object.hasOwn(policy.translations ?? {}, language))
    throw new ProblemError('invalid-request', [fieldProblem('#/policy/language', 'unknown', 'This version has no text in this language.')]);
  if (digest !== (await digestPolicy(policy, language)))
    throw new ProblemError('invalid-request', [
      fieldProblem('#/policy/digest', 'mismatch', 'This is not the text that was published. Load the policy again.'),
    ]);
  const problems = checkDeclaration(policy, request);
  if (problems.length > 0) throw new ProblemError('invalid-request', problems);
}

/**
 * Whom the link was made for that a declaration is sent with; without one, whoever says so.
 * @throws {@link ProblemError} 410 for a link that is no longer valid, or was made for another policy
 */
async function findInvited(c: AppContext, db: Database, policy: string, now: Date): Promise<string | undefined> {
  const token = c.req.header(INVITATION_HEADER);
  if (token === undefined) return undefined;
  const found = await findInvitation(db, c.get('organisation'), token, now);
  if (found?.policy !== policy) throw new ProblemError('link-not-valid');
  return found.parent;
}

export const declarationHandlers = ({ db, keys, now = () => new Date() }: AppOptions): Pick<Handlers, 'createDeclaration'> => ({
  createDeclaration: (c) => {
    const organisation = c.get('organisation');
    const prepare = async (body: unknown): Promise<PreparedWrite<DeclarationAccepted>> => {
      const request = parseDocument(declarationRequestSchema, body);
      await checkAgainstPolicy(db, organisation, request);
      const receivedAt = now();
      const invited = await findInvited(c, db, request.policy.id, receivedAt);
      const reference = createReference();
      const assurance = invited === undefined ? 'self-asserted' : 'invited';
      const declaration: Declaration = { ...request, id: reference, organisation, assurance, receivedAt: receivedAt.toISOString() };
      const { record, disclosures } = await sealDeclaration(declaration);
      const jws = await keys.sign(record);
      return {
        reference,
        receivedAt,
        answer: declarationAnswer(reference, receivedAt, jws, disclosures),
        store: async (transaction) => {
          await insertDeclaration(transaction, { record, jws, disclosures });
          if (invited !== undefined) await saveMatch(transaction, reference, { parent: invited }, 'invitation', receivedAt);
        },
      };
    };
    return writeOnce(c, db, { prepare, recall: (reference) => findDeclarationAnswer(db, reference) });
  },
});
