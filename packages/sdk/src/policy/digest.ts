import canonicalize from 'canonicalize';
import type { Clause, Policy } from '../model/index.ts';

/** Base64url without padding (RFC 4648 §5). */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const digest = async (value: unknown): Promise<string> => {
  const bytes = new TextEncoder().encode(canonicalize(value) ?? '');
  return 'sha256-' + toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};

/** Where the words were found is not part of what they say. */
const withoutSource = ({ source: _source, clauses, ...clause }: Clause): Clause =>
  clauses === undefined ? clause : { ...clause, clauses: clauses.map(withoutSource) };

const sectionsOf = (policy: Policy) => policy.sections.map((section) => ({ ...section, clauses: section.clauses.map(withoutSource) }));

/**
 * A digest of what a parent is shown and signs in one language: organisation, title, id, version, language, the sections
 * and the declaration, with that language's translation. The pathway, contacts and the rest of the header are not part of
 * it, so a corrected telephone number changes nothing that was signed.
 * SHA-256 over RFC 8785 canonical JSON, as `sha256-` and base64url. Needs Web Crypto (a secure context in browsers).
 */
export const digestPolicy = (policy: Policy, language: string = policy.language): Promise<string> =>
  digest({
    organisation: policy.organisation,
    title: policy.title,
    id: policy.id,
    version: policy.version,
    language,
    sections: sectionsOf(policy),
    declaration: policy.declaration,
    translation: language === policy.language ? undefined : policy.translations?.[language],
  });

/** A digest of the whole document, less the line numbers of its import. Same form as {@link digestPolicy}. */
export const digestDocument = (policy: Policy): Promise<string> =>
  digest({
    ...policy,
    sections: sectionsOf(policy),
    letter: policy.letter && { ...policy.letter, body: policy.letter.body.map(withoutSource) },
  });
