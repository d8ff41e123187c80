import { checkDeclaration, sealDeclaration } from '@schoolgate/sdk/declaration';
import {
  declarationRequestSchema,
  fieldProblem,
  INVITATION_HEADER,
  parseDocument,
  recordedDeclarationRequestSchema,
  type Declaration,
  type DeclarationAccepted,
  type DeclarationRequest,
} from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { commitTo } from '../audit/record-event.ts';
import { createReference } from '../create-reference.ts';
import { declarationAnswer, digestReceipt, findDeclarationAnswer, insertDeclarations, type SignedDeclaration } from '../db/declarations.ts';
import { findInvitation } from '../db/invitations.ts';
import { hasParent, insertMatches, type NewMatch } from '../db/matches.ts';
import type { Database } from '../db/schema.ts';
import type { AppContext, Handlers } from '../http/context.ts';
import { carryOutTogether } from '../http/store-writes.ts';
import { writeOnceBy, type PreparedWrite } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';
import { rememberVersions, type FindVersion } from '../published-versions.ts';

/**
 * Holds a request against the version that it names, which may be a superseded one: what was on the parent's screen is
 * what they signed. `supersedes` is kept as claimed, since saying whether that declaration exists would tell strangers.
 * @param at where in the body it stands
 * @throws {@link ProblemError} 422
 */
async function checkAgainstPolicy(find: FindVersion, organisation: string, request: DeclarationRequest, at = '#'): Promise<void> {
  const refuse = (field: string, code: 'unknown' | 'mismatch', detail: string) =>
    new ProblemError('invalid-request', [fieldProblem(`${at}/policy/${field}`, code, detail)]);
  const { id, version, digest, language } = request.policy;
  const found = await find(organisation, id, version);
  if (!found) throw refuse('version', 'unknown', 'There is no such version of this policy.');
  const published = await found.digestIn(language);
  if (published === undefined) throw refuse('language', 'unknown', 'This version has no text in this language.');
  if (digest !== published) throw refuse('digest', 'mismatch', 'This is not the text that was published. Load the policy again.');
  const problems = checkDeclaration(found.policy, request);
  if (problems.length > 0)
    throw new ProblemError(
      'invalid-request',
      problems.map((problem) => ({ ...problem, pointer: problem.pointer.replace('#', at) })),
    );
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

/** How the school knows whose declaration it is, and what goes into the record about that. */
interface Provenance {
  readonly assurance: Declaration['assurance'];
  /** On the roll; absent where nobody knows yet. */
  readonly parent?: string | undefined;
  /** Who entered it for the parent: an id, since the record outlives their time at the school. */
  readonly recordedBy?: string;
}

/** What one request leaves: the declaration, and whose it is where that is known. */
interface Kept {
  readonly declaration: SignedDeclaration;
  readonly match: NewMatch | undefined;
}

export const declarationHandlers = ({ db, keys, now = () => new Date() }: AppOptions): Pick<Handlers, 'createDeclaration' | 'recordDeclaration'> => {
  const versions = rememberVersions(db);
  const carryOut = carryOutTogether<Kept>(db, async (transaction, kept) => {
    await insertDeclarations(
      transaction,
      kept.map(({ declaration }) => declaration),
    );
    await insertMatches(
      transaction,
      kept.flatMap(({ match }) => match ?? []),
    );
  });
  const prepare = async (
    organisation: string,
    request: DeclarationRequest,
    receivedAt: Date,
    { assurance, parent, recordedBy }: Provenance,
  ): Promise<PreparedWrite<DeclarationAccepted, Kept>> => {
    const reference = createReference();
    const declaration: Declaration = {
      ...request,
      id: reference,
      organisation,
      assurance,
      ...(recordedBy === undefined ? {} : { recordedBy }),
      receivedAt: receivedAt.toISOString(),
    };
    const { record, disclosures } = await sealDeclaration(declaration, commitTo);
    const jws = await keys.sign(record);
    return {
      reference,
      receivedAt,
      answer: declarationAnswer(reference, receivedAt, jws, disclosures),
      event: {
        action: recordedBy === undefined ? 'declaration.received' : 'declaration.recorded',
        subject: { kind: 'declaration', id: reference },
        details: { policy: record.policy.id, version: record.policy.version, outcome: record.outcome, assurance, receipt: digestReceipt(jws) },
      },
      stored: {
        declaration: { record, jws, disclosures },
        match: parent === undefined ? undefined : { declaration: reference, parent, by: recordedBy ?? 'invitation', at: receivedAt },
      },
    };
  };
  const recall = (reference: string) => findDeclarationAnswer(db, reference);

  return {
    createDeclaration: (c) =>
      writeOnceBy(
        c,
        db,
        {
          prepare: async (body) => {
            const organisation = c.get('organisation');
            const request = parseDocument(declarationRequestSchema, body);
            await checkAgainstPolicy(versions, organisation, request);
            const receivedAt = now();
            const parent = await findInvited(c, db, request.policy.id, receivedAt);
            return prepare(organisation, request, receivedAt, { assurance: parent === undefined ? 'self-asserted' : 'invited', parent });
          },
          recall,
        },
        carryOut,
      ),

    recordDeclaration: (c) =>
      writeOnceBy(
        c,
        db,
        {
          prepare: async (body) => {
            const organisation = c.get('organisation');
            const { parent, declaration } = parseDocument(recordedDeclarationRequestSchema, body);
            await checkAgainstPolicy(versions, organisation, declaration, '#/declaration');
            if (!(await hasParent(db, organisation, parent)))
              throw new ProblemError('invalid-request', [fieldProblem('#/parent', 'unknown', 'There is no such parent on the roll.')]);
            const { kind, id } = c.get('principal');
            return prepare(organisation, declaration, now(), { assurance: 'recorded-by-office', parent, recordedBy: `${kind} ${id}` });
          },
          recall,
        },
        carryOut,
      ),
  };
};
