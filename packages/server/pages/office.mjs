// Who has answered, for staff who are signed in. Everything comes from this server, with the session's cookie; no key is here.
const part = (id) => document.getElementById(id);
const say = (text) => (part('status').textContent = text);
const read = async (address) => {
  const response = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!response.ok) throw Object.assign(new Error(address), { status: response.status });
  return response.json();
};

/** The register as an element, or as a file where this server was given no elements. */
const showPolicy = (place, policy, withElements) => {
  const endpoint = `/v1/organisations/${encodeURIComponent(place.id)}`;
  const section = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = `${place.name}: ${policy.title ?? policy.id}`;
  section.append(title);
  if (withElements) {
    const register = document.createElement('declaration-register');
    register.setAttribute('endpoint', endpoint);
    register.setAttribute('policy-id', policy.id);
    register.setAttribute('heading-level', '3');
    section.append(register);
  } else {
    const link = document.createElement('a');
    link.href = `${endpoint}/register/${encodeURIComponent(policy.id)}/export`;
    link.textContent = 'Save who has answered as CSV';
    section.append(link);
  }
  part('registers').append(section);
};

part('sign-out').addEventListener('click', async () => {
  await fetch('/sign-out', { method: 'POST' });
  location.reload();
});

try {
  const { organisations } = await read('/session');
  part('sign-out').hidden = false;
  const withElements = await import('/schoolgate/schoolgate.js').then(
    () => true,
    () => false,
  );
  let count = 0;
  for (const place of organisations) {
    const { items } = await read(`/v1/organisations/${encodeURIComponent(place.id)}/policies`);
    for (const policy of items) showPolicy(place, policy, withElements);
    count += items.length;
  }
  say(count === 0 ? 'No policy is published where you work.' : '');
} catch (error) {
  if (error.status === 401) {
    say('Sign in to see who has answered.');
    part('sign-in').hidden = false;
  } else say('The server could not be reached. Try again.');
}
