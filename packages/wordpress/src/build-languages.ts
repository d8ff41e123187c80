import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mo, po, type GetTextTranslations } from 'gettext-parser';
import { listStrings } from './list-strings.ts';

/** The script whose sentences WordPress hands to the browser. */
const script = { handle: 'schoolgate-blocks', file: 'blocks/editor.js' };

/** What a translator starts from: every sentence of the plugin, without a translation. */
function toTemplate(folder: string): GetTextTranslations {
  const translations: GetTextTranslations['translations'] = { '': { '': { msgid: '', msgstr: ['Content-Type: text/plain; charset=UTF-8\n'] } } };
  for (const { text, plural, context = '', file, comment } of listStrings(folder)) {
    (translations[context] ??= {})[text] = {
      msgid: text,
      ...(context !== '' && { msgctxt: context }),
      ...(plural !== undefined && { msgid_plural: plural }),
      msgstr: plural === undefined ? [''] : ['', ''],
      comments: { translator: '', reference: file, extracted: comment ?? '', flag: '', previous: '' },
    };
  }
  return { charset: 'utf-8', headers: { 'Project-Id-Version': 'Schoolgate', 'Content-Type': 'text/plain; charset=UTF-8' }, translations };
}

/** The part of a translation that the editor's script needs, as WordPress reads it there. */
function toScript(folder: string, { headers, translations }: GetTextTranslations): object {
  const used = listStrings(folder).filter(({ file, context }) => file === script.file && context === undefined);
  const sentences = used.flatMap(({ text }) => {
    const found = translations['']?.[text];
    return found ? [[text, found.msgstr] as const] : [];
  });
  const about = { domain: 'messages', lang: headers['Language'] ?? '', 'plural-forms': headers['Plural-Forms'] ?? '' };
  return { domain: 'messages', locale_data: { messages: { '': about, ...Object.fromEntries(sentences) } } };
}

/** Writes, beside each `.po` of a built plugin, what WordPress reads of it; and the template for further languages. */
export function buildLanguages(folder: string): void {
  const languages = join(folder, 'languages');
  for (const name of readdirSync(languages).filter((file) => file.endsWith('.po'))) {
    const translation = po.parse(readFileSync(join(languages, name)));
    const base = name.slice(0, -'.po'.length);
    writeFileSync(join(languages, `${base}.mo`), mo.compile(translation));
    writeFileSync(join(languages, `${base}-${script.handle}.json`), JSON.stringify(toScript(folder, translation)));
  }
  writeFileSync(join(languages, 'schoolgate.pot'), po.compile(toTemplate(folder)));
}
