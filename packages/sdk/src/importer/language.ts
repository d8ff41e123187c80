// Words that hold sentences together: every text is full of its own language's, and none of these is a word of the other.
const welsh =
  /(?<![\p{L}'’])(?:yr|yn|ac|mae|nid|neu|gyda|gan|wrth|bod|sydd|hyn|eich|ein|rhaid|dylai|dylid|wedi|i['’]r|o['’]r|a['’]r|sy['’]n)(?!\p{L})/giu;
const english = /(?<![\p{L}'’])(?:the|of|and|to|is|are|that|with|must|should|will|this|their|our|you|not)(?!\p{L})/giu;

const countOf = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

/** The language that most of a document is in, where that is plainly Welsh: a bilingual one stays with the English that all can read. */
export function findLanguage(source: string): 'cy' | undefined {
  const text = source.slice(0, 100_000);
  const found = countOf(text, welsh);
  return found >= 5 && found > 3 * countOf(text, english) ? 'cy' : undefined;
}
