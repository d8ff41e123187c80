export { englishLabels, type ExportLabels } from './labels.ts';
export { toHtml, type HtmlOptions } from './to-html.ts';
export { toLetter, type LetterOptions } from './to-letter.ts';
export { toMarkdown, type MarkdownOptions } from './to-markdown.ts';
export { toSnippet, type BundleFiles, type SnippetOptions, type SnippetTag } from './to-snippet.ts';
export { writeLetter, type LetterDetails } from './write-letter.ts';
