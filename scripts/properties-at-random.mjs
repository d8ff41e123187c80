// Runs every test file that has properties ten times over, each time with other inputs. What fails prints its seed:
// PROPERTY_SEED=NUMBER npm test -- NAME tries the same again.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

const rounds = 10;
const files = globSync(['packages/*/src/**/*.test.ts', 'tests/*.test.ts']).filter((file) => readFileSync(file, 'utf8').includes("'fast-check'"));
const args = ['--conditions=@schoolgate/source', '--import', './scripts/property-seed.mjs', '--test', '--test-reporter=spec', ...files];
for (let round = 1; round <= rounds; round++) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, PROPERTY_SEED: 'random' } });
  if (status !== 0) process.exit(1);
}
