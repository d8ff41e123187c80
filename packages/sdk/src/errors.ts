/** The family that every error thrown by Schoolgate belongs to. Messages carry no names, tokens or anything a person typed. */
export class SchoolgateError extends Error {
  override readonly name: string = 'SchoolgateError';
}

/** One thing that is wrong, and where: `pointer` is a JSON Pointer as a URI fragment (`#/signer/name`). */
export interface FieldProblem {
  readonly pointer: string;
  /** A word for programs and dictionaries; elements choose their own sentence by it. */
  readonly code: FieldProblemCode;
  /** One English sentence that says what to do; never what was typed. */
  readonly detail: string;
}

export type FieldProblemCode = 'required' | 'too-long' | 'too-many' | 'invalid' | 'unknown' | 'mismatch';

/** A document (a policy, a request body) does not have the shape of the model. */
export class InvalidDocumentError extends SchoolgateError {
  override readonly name = 'InvalidDocumentError';
  readonly problems: readonly FieldProblem[];
  constructor(message: string, problems: readonly FieldProblem[], options?: ErrorOptions) {
    super(message, options);
    this.problems = problems;
  }
}

/** What a server says about a refused request (RFC 9457), as far as this SDK reads it. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string | undefined;
  readonly errors?: readonly FieldProblem[] | undefined;
}

/** The server answered, and refused. */
export class RequestError extends SchoolgateError {
  override readonly name = 'RequestError';
  readonly status: number;
  readonly problem: ProblemDocument | undefined;
  readonly requestId: string | undefined;
  constructor(status: number, problem: ProblemDocument | undefined, requestId: string | undefined, options?: ErrorOptions) {
    super(problem?.title ?? `The server refused the request (${status}).`, options);
    this.status = status;
    this.problem = problem;
    this.requestId = requestId;
  }
}

/** No answer came: no network, a wrong address, or the time ran out. Trying again may help. */
export class UnreachableError extends SchoolgateError {
  override readonly name = 'UnreachableError';
}

/** An answer came that is not what the contract says. Trying again will not help. */
export class ResponseShapeError extends SchoolgateError {
  override readonly name = 'ResponseShapeError';
}

/** A declaration or a pathway was used out of order, or a draft is not complete. */
export class DraftError extends SchoolgateError {
  override readonly name = 'DraftError';
  readonly problems: readonly FieldProblem[];
  constructor(message: string, problems: readonly FieldProblem[] = [], options?: ErrorOptions) {
    super(message, options);
    this.problems = problems;
  }
}

/** A document could not be read at all: too large, too deep, or not of the format it claims. */
export class ImportError extends SchoolgateError {
  override readonly name = 'ImportError';
  readonly reason: 'too-large' | 'too-deep' | 'empty' | 'unreadable' | 'unsupported';
  constructor(message: string, reason: ImportError['reason'], options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
