// Loaded before tests with properties. They try the same inputs every time, so that no check fails by chance; with
// PROPERTY_SEED=random each run tries others, and with PROPERTY_SEED=NUMBER those of the failure that printed the number.
import fc from 'fast-check';

const asked = process.env.PROPERTY_SEED ?? '1';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
