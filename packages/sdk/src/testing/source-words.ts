/**
 * The words of a source line as a person would read them out: without bookmarks, tags, bullets, numbering and blanks.
 * Written apart from the importer's own cleaning, so that a mistake there is not repeated here.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .replace(/\[bookmark: ?[^\]]*\]/g, ' ')
    .replace(/<\/?[a-z]+[^<>]*>/gi, '')
    .replace(/\u00AD/g, '')
    .normalize('NFKC')
    .replace(/(?<!\p{Script=Greek})Ι(?!\p{Script=Greek})/gu, 'I');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Markers of lists and headings at the start of a line: they become numbers of clauses, which are not part of the text. */
const markers =
  /^[\s]*(?:(?:[-–—+*•·∙●▪\uF0B7]|o(?=\s))\s*)*(?:(?:step|stage|cam)\s+\w+\s*[–:.-]?\s|\d+(?:\.\d+)*[.)]?\s+(?=\D)|\((?:\d+|[a-z]|[ivx]+)\)\s*|(?:[a-z]|[ivx]{2,})[.)]\s+)?/i;

export const wordsOfLine = (line: string): string[] =>
  wordsOf(
    line
      .replace(/\[bookmark: ?[^\]]*\]/g, '')
      .replace(/\t/g, ' ')
      .replace(markers, ''),
  );
