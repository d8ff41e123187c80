/** What a row of a document-control table says; `undefined` for rows that a policy has no field for. */
export type ControlField = 'issued' | 'review.next' | 'review.every' | 'review.by' | 'control.approvedBy' | 'version';

/** Labels as schools print them; where two could match, the more exact one stands first. */
const labels: readonly { readonly field: ControlField | undefined; readonly when: RegExp }[] = [
  {
    field: 'review.next',
    when: /^(?:date (?:of|for) )?next (?:scheduled )?review|^review (?:due|date)|^(?:to be|due for) review|^date for review|adolygiad nesaf/i,
  },
  { field: 'review.every', when: /^review (?:cycle|period|frequency|schedule|interval)|^reviewed$|^frequency of review|^adolygir/i },
  {
    field: 'issued',
    when: /^date (?:of )?(?:approv|adopt|issue|ratif|publi|endors|agreed)|^(?:approved|adopted|issued|ratified|endorsed|published|agreed)(?: on)?$|^(?:approval|issue|effective|publication) date|^(?:last|date) (?:reviewed|updated)|^(?:mabwysiadwyd)(?: \/ adopted)?$|^date$/i,
  },
  { field: 'control.approvedBy', when: /^(?:approved|adopted|ratified|endorsed|agreed|authorised) by|^mabwysiadwyd gan|^approving body|^committee/i },
  {
    field: 'review.by',
    when: /^(?:person|staff|member of staff|lead|officer|post|body) responsible|^responsible (?:person|officer|post)|^(?:policy|document) (?:owner|lead|author)|^owner|^author|^reviewed by/i,
  },
  { field: 'version', when: /^version(?: (?:no\.?|number))?$|^issue (?:no\.?|number)$/i },
  {
    field: undefined,
    when: /^(?:document|policy) (?:ref|reference|number|no|name|title|type|status)|^ref(?:erence)?\b|^audience|^status|^department|^signed|^signature|^chair/i,
  },
];

export interface ControlRow {
  readonly label: string;
  readonly value: string;
  readonly field: ControlField | undefined;
}

const separators = [/\s\|\s/, /\t+/, /\s*:\s+/, / {3,}/];

/** A line such as "Review cycle: every two years" or "Version | 3.1"; undefined for anything else. */
export function readControlRow(text: string): ControlRow | undefined {
  if (text.length > 200) return undefined;
  for (const separator of separators) {
    const found = separator.exec(text);
    if (!found || found.index === 0) continue;
    const label = text.slice(0, found.index).replace(/:$/, '').trim();
    const value = text.slice(found.index + found[0].length).trim();
    // Bilingual rows carry the label twice, "Adolygir / Reviewed".
    const names = [label, ...label.split(/\s\/\s/)];
    const row = labels.find(({ when }) => names.some((name) => when.test(name)));
    if (row && value) return { label, value, field: row.field };
  }
  return undefined;
}
