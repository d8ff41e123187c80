import { ImportError } from '../../errors.ts';
import type { SourceBlock } from '../source-block.ts';
import { readText } from './text.ts';

/** What is known of a document from outside; its content is asked first. */
export interface DocumentHints {
  /** The name of its file. */
  readonly name?: string;
  /** Its media type, such as `text/markdown`. */
  readonly type?: string;
}

type Format = 'html' | 'markdown' | 'text';

const byType: Record<string, Format> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/plain': 'text',
};
const byExtension: Record<string, Format> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

/** The first bytes of a zip file, and of the old Word format, whose new reader says what to do about it. */
const archives = ['PK\u0003\u0004', 'PK\u0005\u0006', '\u00D0\u00CF\u0011\u00E0'];
const looksLikePage =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|main|article|section|div|header|h[1-6]|p|table|ul|ol)\b[^>]{0,2000}>/i;

const hinted = ({ name = '', type = '' }: DocumentHints): Format | undefined =>
  byType[type.split(';')[0]?.trim().toLowerCase() ?? ''] ?? byExtension[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];

/** Text in the encodings that schools' computers write: UTF-8, UTF-16 with its mark, else Windows' Western European. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readString(text: string, hints: DocumentHints): Promise<SourceBlock[]> {
  if (/^\s*\{\\rtf/.test(text)) throw new ImportError('This is a document in Rich Text Format. Save it as .docx and import that.', 'unsupported');
  const format = hinted(hints) ?? (looksLikePage.test(text) ? 'html' : 'text');
  if (format === 'html') return (await import('./html.ts')).readHtml(text);
  if (format === 'markdown') return (await import('./markdown.ts')).readMarkdown(text);
  return readText(text);
}

/**
 * A document in any format that can be imported, as blocks for `importPolicy({ blocks })`. Word files and PDFs are known by
 * their first bytes, whatever they are called; Markdown only by its name or type, since plain text may look like it. The
 * reader of a format is loaded when a document needs it.
 * @throws {@link ImportError}
 */
export async function readDocument(source: string | Uint8Array, hints: DocumentHints = {}): Promise<SourceBlock[]> {
  if (typeof source === 'string') return readString(source, hints);
  const start = new TextDecoder('latin1').decode(source.subarray(0, 1024));
  if (archives.some((signature) => start.startsWith(signature))) return (await import('./docx.ts')).readDocx(source);
  if (/^\s*%PDF-/m.test(start)) return (await import('./pdf.ts')).readPdf(source);
  if (/\.docx$/i.test(hints.name ?? '')) throw new ImportError('The file is called .docx, but is no Word document.', 'unreadable');
  if (/\.pdf$/i.test(hints.name ?? '')) throw new ImportError('The file is called .pdf, but is none.', 'unreadable');
  return readString(decodeText(source), hints);
}
