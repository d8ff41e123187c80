// Requests that are cut, delayed and refused on their way, before and after the server has done its part. REQUESTS says how
// many declarations are sent; with TEST_DATABASE_URL, each request and each retry goes to either of two processes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everyFault, startFaultProxy, type Fault } from './fault-proxy.ts';
import { createClientOf, Parents } from './parents.ts';
import { startSchool, type School } from './start-school.ts';

const requests = Number(process.env.REQUESTS ?? 100);
const TIMEOUT_MS = 2000;

let school: School;
before(async () => {
  school = await startSchool();
});
after(() => school.end());

const oneOf = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T;

test(`${requests} declarations over a bad network are each kept once, and answered alike however often they are sent`, async () => {
  let count = 0;
  // Each of them in its turn, so that none is missing by chance, and between them as many requests that get through.
  const nextFault = (): Fault | undefined => (count++ % 2 === 0 ? undefined : everyFault[((count - 2) / 2) % everyFault.length]);
  const proxy = await startFaultProxy(() => oneOf(school.addresses()), nextFault);
  const parents = new Parents(
    createClientOf(() => [proxy.address], TIMEOUT_MS),
    school.policy,
  );
  await parents.keepSending(16, () => parents.sent.length < requests).finally(proxy.stop);
  console.log(Object.fromEntries(proxy.met));
  for (const fault of everyFault) assert.ok((proxy.met.get(fault) ?? 0) >= requests / 20, fault);
  await parents.checkReceipts(createClientOf(school.addresses));
  await Promise.all(school.servers.map((server) => server.stop()));
  const db = school.openData();
  await parents.checkKept(db).finally(() => db.destroy());
});
