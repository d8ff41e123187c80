import { privacyRoutes, type AuditItem, type AuditPage } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import type { AuditEntry } from '../audit/audit-chain.ts';
import { issueAuditHead } from '../audit/audit-head.ts';
import { actorOf } from '../audit/record-change.ts';
import { listAuditEntries } from '../db/audit.ts';
import { findViewer } from '../db/concern-readers.ts';
import { listReadable } from '../db/concerns.ts';
import type { AppContext, Handlers } from '../http/context.ts';
import { readQuery } from '../http/read-query.ts';

const noStore = { 'Cache-Control': 'no-store' };
const PAGE = 100;

/** Without sequence and hash: gaps in them would tell that there is something one may not see. */
const itemOf = ({ id, at, actor, roles, action, subject, details }: AuditEntry): AuditItem => ({
  id,
  at,
  actor,
  roles: [...roles],
  action,
  subject,
  details,
});

export const auditHandlers = ({ db, keys, now = () => new Date() }: AppOptions): Pick<Handlers, 'listAudit' | 'getAuditHead'> => ({
  listAudit: async (c) => {
    const { before } = readQuery(c, privacyRoutes.listAudit.query);
    return c.json((await readPage(c, db, before)) satisfies AuditPage, 200, noStore);
  },
  getAuditHead: async (c) => c.json({ head: await issueAuditHead(db, keys, c.get('organisation'), actorOf(c), now()) }, 200, noStore),
});

const concernsIn = (entries: readonly AuditEntry[]) => entries.flatMap(({ subject }) => (subject.kind === 'concern' ? [subject.id] : []));

/** A page of what the caller may see, full unless it is the last: how many were left out does not show. */
async function readPage(c: AppContext, db: AppOptions['db'], before: string | undefined): Promise<AuditPage> {
  const items: AuditItem[] = [];
  let from = before;
  const { mayRead } = await findViewer(db, c.get('place'), c.get('principal'));
  for (;;) {
    const entries = await listAuditEntries(db, c.get('organisation'), from, PAGE);
    const readable = new Set(await listReadable(db, c.get('organisation'), mayRead, concernsIn(entries)));
    for (const entry of entries) {
      if (entry.subject.kind === 'concern' && !readable.has(entry.subject.id)) continue;
      items.push(itemOf(entry));
      if (items.length === PAGE) return { items, next: entry.id };
    }
    from = entries.at(-1)?.id;
    if (entries.length < PAGE) return { items };
  }
}
