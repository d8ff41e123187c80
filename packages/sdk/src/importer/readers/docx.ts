import { ImportError } from '../../errors.ts';
import type { SourceBlock } from '../source-block.ts';
import { numberBlocks, type DrawnBlock } from './drawn-block.ts';
import { inflateParts } from './word/inflate-parts.ts';
import { childElements, findChild, parseXml, type XmlElement } from './word/parse-xml.ts';
import { createPartWriter } from './word/prepare-part.ts';
import { readBody } from './word/read-body.ts';
import { readNumbering } from './word/read-numbering.ts';
import { readStyles } from './word/read-styles.ts';

/** The parts of a Word file by the relation that they have to its main part, such as "header"; there may be several of a kind. */
function findParts(parts: ReadonlyMap<string, Uint8Array>): { main: XmlElement; related: (kind: string) => XmlElement[] } {
  const relations = (name: string) => {
    const part = parts.get(name);
    return part ? childElements(parseXml(part), 'rel:Relationship').map(({ attributes }) => attributes) : [];
  };
  const kindOf = (type = '') => type.slice(type.lastIndexOf('/') + 1);
  const target = relations('_rels/.rels').find(({ Type }) => kindOf(Type) === 'officeDocument')?.['Target'] ?? 'word/document.xml';
  const path = target.replace(/^\//, '');
  const main = parts.get(path);
  if (!main) throw new ImportError('This is a zip file, but no Word document. Save the document as .docx and import that.', 'unsupported');
  const [folder, file] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
  const ofMain = relations(`${folder}_rels/${file}.rels`);
  return {
    main: parseXml(main),
    related: (kind) =>
      ofMain.flatMap(({ Type, Target = '' }) => {
        const part = kindOf(Type) === kind ? parts.get(Target.startsWith('/') ? Target.slice(1) : folder + Target) : undefined;
        return part ? [parseXml(part)] : [];
      }),
  };
}

const withRole = (blocks: readonly DrawnBlock[], role: 'page-header' | 'page-footer'): DrawnBlock[] => blocks.map(({ text }) => ({ text, role }));

/**
 * A Word document as blocks: its paragraphs, list items and table rows, with the numbers and bullets that Word draws.
 * Mammoth reads the text (runs, symbols, fields, tracked changes as accepted, content controls, text boxes, notes, merged
 * cells). What it leaves out is read here: numbering, styles that are headings, gaps, headers and footers of the pages. The
 * file is inflated under limits before anything else sees it.
 * @throws {@link ImportError} `too-large`, `too-deep`, `unsupported` (no .docx) or `unreadable` (damaged)
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceBlock[]> {
  const { main, related } = findParts(inflateParts(bytes));
  const [stylesPart] = related('styles');
  const [numberingPart] = related('numbering');
  const write = createPartWriter(readStyles(stylesPart), readNumbering(numberingPart, stylesPart));
  const writeAll = (part: XmlElement | undefined) => (part?.children ?? []).map(write).join('');
  try {
    const furniture = async (kind: 'header' | 'footer') => {
      const blocks = [];
      for (const part of related(kind)) blocks.push(...(await readBody({ body: writeAll(part) })));
      return withRole(blocks, `page-${kind}`);
    };
    const headers = await furniture('header');
    const body = await readBody({
      body: writeAll(findChild(main, 'w:body')),
      footnotes: writeAll(related('footnotes')[0]),
      endnotes: writeAll(related('endnotes')[0]),
    });
    return numberBlocks([...headers, ...body, ...(await furniture('footer'))]);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('The Word file cannot be read. Open it in a word processor, save it again as .docx and import that.', 'unreadable', {
      cause: error,
    });
  }
}
