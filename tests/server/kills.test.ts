// Server processes that die without warning while parents are sending. KILLS says how often; with TEST_DATABASE_URL, two
// processes share one PostgreSQL.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createClientOf, Parents } from './parents.ts';
import { runCommand } from './server-process.ts';
import { startSchool, type School } from './start-school.ts';

const kills = Number(process.env.KILLS ?? 2);

let school: School;
before(async () => {
  school = await startSchool();
});
after(() => school.end());

/** One after the other, and every fourth time all at once. */
const victims = (round: number) => (round % 4 === 3 ? school.servers : [school.servers[round % school.servers.length]]);

test(`killed ${kills} times, a server has kept every declaration that it acknowledged once, and none that it refused`, async () => {
  const client = createClientOf(school.addresses);
  const parents = new Parents(client, school.policy);
  let going = true;
  const sending = parents.keepSending(6, () => going);
  let version = school.policy.version;
  for (let round = 0; round < kills; round++) {
    const before = parents.taken.length;
    while (parents.taken.length < before + 5) await wait(10);
    if (school.isShared) {
      version = `after-${round}`;
      await writeFile(join(school.folder, 'next.json'), JSON.stringify({ ...school.policy, version }));
      assert.deepEqual(await runCommand(school.settings, ['publish', join(school.folder, 'next.json')]), { code: 0, output: 'Published.\n' });
    }
    await wait(Math.random() * 300);
    for (const server of victims(round)) await server?.kill();
    for (const server of victims(round)) await server?.start();
  }
  going = false;
  await sending;
  await parents.checkReceipts();
  for (const address of school.addresses()) assert.equal((await createClientOf(() => [address]).getPolicy(school.policy.id)).version, version);
  console.log(
    `${kills} kills: ${parents.sent.length} sent, ${parents.taken.length} acknowledged, ${parents.sent.length - parents.taken.length} refused`,
  );

  await Promise.all(school.servers.map((server) => server.stop()));
  const { output } = await runCommand(school.settings, ['audit', 'verify']);
  assert.match(output, /^oakfield: \d+ entries, all as they were written\.\n$/);
  const db = school.openData();
  await parents.checkKept(db).finally(() => db.destroy());
});
