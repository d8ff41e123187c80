import { parsePolicy, type Policy } from '@schoolgate/sdk/model';

/** An example policy of the repository, checked against the model, fresh for each test. */
export async function loadExample(name = 'primary-school'): Promise<Policy> {
  const response = await fetch(new URL(`../../../../examples/${name}/policy.json`, import.meta.url));
  return parsePolicy(await response.json());
}
