import type { ConcernAccepted, ConcernStatus, DeclarationAccepted, Invited, KeySet, PolicySummary, ProblemDocument } from '@schoolgate/sdk/model';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isInstant = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));
const isOptional = (value: unknown, is: (value: unknown) => boolean) => value === undefined || is(value);
const isListOf = (value: unknown, is: (fields: Fields) => boolean) =>
  Array.isArray(value) && value.every((item: unknown) => isObject(item) && is(item));

/** Takes an answer that has what is read from it here. @throws {TypeError} where it has not; nothing in the message is the answer's */
const reader =
  <T>(fits: (fields: Fields) => boolean) =>
  (answer: unknown): T => {
    if (isObject(answer) && fits(answer)) return answer as T;
    throw new TypeError('Not what the contract says.');
  };

const isProblem = ({ type, title, status, detail, errors }: Fields): boolean =>
  isText(type) &&
  isText(title) &&
  typeof status === 'number' &&
  isOptional(detail, isText) &&
  isOptional(errors, (list) => isListOf(list, (error) => isText(error['pointer']) && isText(error['code']) && isText(error['detail'])));

/** What a server says about a refusal, where it says it as the contract does. */
export const readProblem = (answer: unknown): ProblemDocument | undefined =>
  isObject(answer) && isProblem(answer) ? (answer as unknown as ProblemDocument) : undefined;

export const readPolicies = reader<{ readonly items: PolicySummary[] }>(({ items }) =>
  isListOf(items, ({ id, version }) => isText(id) && isText(version)),
);

export const readDeclarationAccepted = reader<DeclarationAccepted>(
  ({ reference, receivedAt, receipt }) =>
    isText(reference) &&
    isInstant(receivedAt) &&
    isObject(receipt) &&
    isText(receipt['jws']) &&
    isListOf(receipt['disclosures'], ({ pointer, salt, value }) => [pointer, salt, value].every(isText)),
);

export const readConcernAccepted = reader<ConcernAccepted>(
  ({ reference, receivedAt, secret }) => isText(reference) && isInstant(receivedAt) && isOptional(secret, isText),
);

export const readInvited = reader<Invited>(
  ({ policy, name, children }) =>
    isText(policy) && isText(name) && isListOf(children, (child) => isText(child['name']) && isOptional(child['class'], isText)),
);

export const readKeys = reader<KeySet>(({ keys }) => isListOf(keys, ({ kty, kid }) => isText(kty) && isText(kid)));

export const readStatus = reader<ConcernStatus>(
  ({ reference, state, stage, title, since, due, consentToShareMessages, history }) =>
    [reference, state, stage, title, consentToShareMessages].every(isText) &&
    isInstant(since) &&
    isOptional(due, (day) => isObject(day) && isInstant(day['date'])) &&
    isListOf(history, ({ at, event, text }) => isInstant(at) && isText(event) && isOptional(text, isText)),
);

/** The answer where there is nothing to say. */
export const readNothing = reader<unknown>(() => true);
