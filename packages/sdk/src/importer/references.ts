import type { Reference } from '../model/index.ts';

/** Words that may stand inside a name without a capital. */
const inside = new Set(['of', 'and', 'the', 'for', 'to', 'in', 'from', 'on', '&', 'or', 'as', 'with']);
const lawWord = /^(?:Acts?|Order|Regulations?|Measure|Directive)$/;
const policyWord = /^(?:Polic(?:y|ies)|Procedures?|Code|Procedure\/Policy|Agreement|Charter)$/i;
const year = /^\(?((?:1[2-9]|20)\d\d)\b/;
const isName = (word: string) => /^["'“‘(]?\p{Lu}/u.test(word) || /^\d{1,2}$/.test(word);
const bare = (word: string) => word.replace(/^["'“‘(]+|["'”’).,;:]+$/g, '');

/** Names are a few words long; looking back further would only run into the sentence before. */
const longestName = 12;

/** Where the name that ends at `end` begins: back over capitals and small words between them, to the last capital. */
function startOfName(words: readonly string[], end: number): number {
  let start = end;
  for (let index = end - 1; index >= 0 && end - index <= longestName; index--) {
    const word = words[index] ?? '';
    if (/[.;:,]$/.test(word) && !/^\p{Lu}\p{L}+,$/u.test(word)) break;
    if (isName(word)) start = index;
    else if (!inside.has(bare(word)) && !/^\(/.test(word)) break;
  }
  return /^(?:The|This|Our|Your|An?)$/.test(words[start] ?? '') ? start + 1 : start;
}

const lawsOf = (words: readonly string[]): Reference[] =>
  words.flatMap((word, index): Reference[] => {
    if (!lawWord.test(bare(word))) return [];
    let end = index + 1;
    // "(Northern Ireland)", "(as amended)": a bracket belongs to the name, unless it holds the year.
    if (/^\(/.test(words[end] ?? '') && !year.test(words[end] ?? '')) {
      const close = words.slice(end, end + 5).findIndex((part) => part.includes(')'));
      if (close >= 0) end += close + 1;
    }
    const printed = year.exec(words[end] ?? '')?.[1];
    const start = startOfName(words, index);
    const title = words
      .slice(start, printed ? end : index + 1)
      .map((part, at) => (at === 0 ? part.replace(/^["'“‘]+/, '') : part))
      .join(' ')
      .replace(/[,;:.]+$/, '');
    if (start === index || (!printed && !/^[.;,)]?$/.test((words[index + 1] ?? '').charAt(0)) && !/^\(/.test(words[index + 1] ?? ''))) return [];
    return [{ to: 'legislation', title, ...(printed && { year: Number(printed) }) }];
  });

const gdpr = (text: string): Reference[] => {
  const found = /\b(?:UK )?General Data Protection Regulation\b(?: \(GDPR\))?|\b(?:UK )?GDPR\b/.exec(text);
  return found ? [{ to: 'legislation', title: found[0] }] : [];
};

/** The document's own name is no other policy: "this policy", "the Social Media Code of Conduct for Parents". */
const ownName = /social media code of conduct|code of conduct for parents/i;

const policiesOf = (words: readonly string[]): Reference[] =>
  words.flatMap((word, index): Reference[] => {
    if (!policyWord.test(bare(word)) || policyWord.test(bare(words[index + 1] ?? ''))) return [];
    let end = index + 1;
    if (/^Code$/i.test(bare(word))) {
      if (!/^of$/i.test(words[index + 1] ?? '')) return [];
      end = Math.min(words.length, index + 3);
    }
    let start = startOfName(words, index);
    // "our communications policy", "the school's complaints procedure": named without capitals.
    if (
      start === index &&
      /^[a-z-]{5,}$/.test(words[index - 1] ?? '') &&
      /^(?:our|the|its|a|school's|Trust's|trust's|TCAT's)$/i.test((words[index - 2] ?? '').replace(/’/g, "'"))
    )
      start = index - 1;
    const title = words
      .slice(start, end)
      .join(' ')
      .replace(/^["'“‘]+|["'”’).,;:]+$/g, '');
    if (start === index || ownName.test(title) || /^(?:this|the|that)\b/i.test(title)) return [];
    return [{ to: 'policy', title }];
  });

/** The laws and other policies that a text names, each once, in the order of the text. */
export function findReferences(text: string): Reference[] {
  const words = text.slice(0, 8000).split(/\s+/);
  const laws = lawsOf(words);
  const all = [...laws, ...(laws.some(({ title }) => /General Data Protection/.test(title)) ? [] : gdpr(text.slice(0, 8000))), ...policiesOf(words)];
  return all
    .filter(({ to, title }, index) => title.length <= 300 && all.findIndex((other) => other.to === to && other.title === title) === index)
    .slice(0, 50);
}
