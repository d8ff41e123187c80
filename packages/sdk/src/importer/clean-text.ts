/** Characters that word processors and PDF writers put in place of plain ones. Words stay; what is no word goes. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ''], // soft hyphens, zero-width characters
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000\u2028\u2029\f\v]/g, ' '], // no-break and typographic spaces
  [/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFC\uFFFD]/g, ' '], // control characters, stand-ins for objects
  [/[\uF0A7\uF0B7\uF0FC\uF0D8\uF076]/g, '•'], // bullets of symbol fonts
  [/\uFB00/g, 'ff'],
  [/\uFB01/g, 'fi'],
  [/\uFB02/g, 'fl'],
  [/\uFB03/g, 'ffi'],
  [/\uFB04/g, 'ffl'],
  [/(?<![\u0370-\u03FF])\u0399(?![\u0370-\u03FF])/g, 'I'], // a lone Greek iota, as text recognition writes "I"
];

const bookmark = /\[bookmark: ?([^\]\n]{0,200})\]/g;
const tag = /<\/?(?:u|b|i|em|strong|span|sup|sub|font|br|p|div|mark|s)(?: [^<>]{0,200})?\/?>/gi;

export interface CleanText {
  readonly text: string;
  /** The names of the bookmarks that stood in the text. */
  readonly bookmarks: readonly string[];
}

/** The words of one block without bookmarks, left-over mark-up and invisible characters. Tabs stay: they are blanks of forms and columns of tables. */
export function cleanText(source: string): CleanText {
  const bookmarks: string[] = [];
  let text = source.replace(bookmark, (_, name: string) => {
    bookmarks.push(name.trim());
    return '';
  });
  text = text.replace(tag, '').replace(/\*\*([^*\n]{1,300})\*\*/g, '$1');
  for (const [from, to] of replacements) text = text.replace(from, to);
  return { text: text.normalize('NFC'), bookmarks };
}
