import { getDocument, PDFWorker, Util, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from '../../errors.ts';
import { importLimits, type SourceBlock } from '../source-block.ts';
import { numberBlocks } from './drawn-block.ts';
import type { PrintPage } from './print/find-furniture.ts';
import { foldPrint } from './print/fold-print.ts';
import { readLines, type Run } from './print/page-lines.ts';

const limits = { bytes: 50_000_000, pages: 1000, runs: 500_000, milliseconds: 30_000 } as const;

/** A `Worker` of a page; named by the library, so that no program needs a browser's types to use this reader. */
export type PdfWorker = NonNullable<Parameters<typeof PDFWorker.create>[0]['port']>;

export interface PdfOptions {
  /**
   * In a page: a module worker of `pdfjs-dist/legacy/build/pdf.worker.mjs`, so that a large file does not hold the page up and
   * can be given up at any moment. It stays the caller's, who ends it. Without one the file is read where the caller runs.
   */
  readonly worker?: PdfWorker;
  /** How long reading may take, in milliseconds. @default 30,000 */
  readonly timeout?: number;
}

const tooLarge = (message = 'The PDF is larger than a policy can be. Import the pages that hold the policy.') =>
  new ImportError(message, 'too-large');

/** A worker of the library's own choosing would be fetched from wherever it thinks best; this one is part of the import. */
async function useThisThread(): Promise<void> {
  // @ts-expect-error the package has no types for its worker; loading it is all that is needed
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
}

const open = (bytes: Uint8Array, worker: PDFWorker | undefined) =>
  getDocument({
    data: new Uint8Array(bytes), // the library keeps what it is given, and may hand it to a worker for good
    ...(worker && { worker }),
    verbosity: 0,
    // No fonts, pictures, scripts or forms: only the text is wanted, and nothing is fetched for it.
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 0,
  });

async function readRuns(page: PDFPageProxy): Promise<Run[]> {
  const { items } = await page.getTextContent();
  const view = page.getViewport({ scale: 1, dontFlip: true });
  return items.flatMap((item): Run[] => {
    if (!('str' in item)) return [];
    const [a, b, , , x, y] = Util.transform(view.transform, item.transform) as number[] as [number, number, number, number, number, number];
    return [
      { text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height || 1, isLevel: Math.abs(b) <= 0.05 * Math.abs(a) && a > 0 },
    ];
  });
}

async function readPages(document: PDFDocumentProxy, isLate: () => boolean): Promise<PrintPage[]> {
  if (document.numPages > limits.pages) throw tooLarge();
  const pages: PrintPage[] = [];
  let [runs, characters] = [0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    if (isLate()) throw tooLarge('The PDF takes too long to read. Import the pages that hold the policy.');
    const page = await document.getPage(number);
    const found = await readRuns(page);
    runs += found.length;
    characters += found.reduce((sum, { text }) => sum + text.length, 0);
    if (runs > limits.runs || characters > importLimits.characters) throw tooLarge();
    const { height } = page.getViewport({ scale: 1 });
    pages.push({ top: height, bottom: 0, lines: readLines(found) });
    page.cleanup();
  }
  return pages;
}

const toImportError = (error: unknown): ImportError => {
  if (error instanceof ImportError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new ImportError(
    isLocked
      ? 'The PDF is protected with a password. Save it without one and import that.'
      : 'The PDF is damaged, or is none. Save the document as a PDF again, or import its Word file.',
    'unreadable',
    { cause: error },
  );
};

/**
 * A PDF that holds text as blocks: lines are put together to paragraphs, larger type becomes headings, columns of a table are
 * separated by tabs, what repeats along the top and bottom of the pages is marked. Nothing in the file is run, and nothing is fetched.
 * @throws {@link ImportError} `unsupported` where it holds pictures of pages only, `unreadable` where it is damaged or has a
 * password, `too-large`
 */
export async function readPdf(bytes: Uint8Array, { worker: port, timeout = limits.milliseconds }: PdfOptions = {}): Promise<SourceBlock[]> {
  if (bytes.length > limits.bytes) throw tooLarge();
  if (!port) await useThisThread();
  const worker = port && PDFWorker.create({ port });
  const end = performance.now() + timeout;
  const task = open(bytes, worker);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLarge('The PDF takes too long to read. Import the pages that hold the policy.')), timeout);
  });
  try {
    const read = async () => readPages(await task.promise, () => performance.now() > end);
    const pages = await Promise.race([read(), late]);
    if (pages.every(({ lines }) => lines.length === 0))
      throw new ImportError('The PDF holds pictures of pages and no text. Run text recognition on it first, or import its Word file.', 'unsupported');
    return numberBlocks(foldPrint(pages));
  } catch (error) {
    throw toImportError(error);
  } finally {
    clearTimeout(timer);
    await task.destroy();
    worker?.destroy();
  }
}
