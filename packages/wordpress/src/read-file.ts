import { importPolicy, type ImportReport } from '@schoolgate/sdk/importer';
import { readDocument } from '@schoolgate/sdk/importer/document';
import { parsePolicy, type Policy } from '@schoolgate/sdk/model';

export interface ReadPolicy {
  readonly policy: Policy;
  /** Absent for a policy that came as JSON: nothing had to be understood. */
  readonly report?: ImportReport;
}

/**
 * A school's own document, or a policy as JSON, alone or as `schoolgate import --json` writes it.
 * @throws ImportError, InvalidDocumentError or SyntaxError
 */
export async function readFile(file: File, school: string): Promise<ReadPolicy> {
  if (/\.json$/i.test(file.name)) {
    const json = JSON.parse(await file.text()) as { policy?: unknown };
    return { policy: parsePolicy(json.policy ?? json) };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const blocks = await readDocument(bytes, { name: file.name, type: file.type });
  return importPolicy({ blocks }, school === '' ? {} : { organisation: school });
}
