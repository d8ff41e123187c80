// The token stands in the fragment, which browsers send nowhere; it leaves this page only in the body of one POST.
const link = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, '', location.pathname);

const form = document.querySelector('form');
const status = document.querySelector('[role=status]');
const say = (text) => (status.textContent = text);
const idempotencyKey = crypto.randomUUID();

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  say('One moment…');
  const { name, email } = Object.fromEntries(new FormData(form));
  try {
    const response = await fetch(`/v1/organisations/${encodeURIComponent(link.get('organisation') ?? '')}/setup`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify({ token: link.get('token') ?? '', name, email }),
    });
    if (response.ok) {
      form.hidden = true;
      location.assign('/office/'); // signed in for today
      say('You are the administrator now, and signed in for today.');
    } else {
      const problem = await response.json();
      say([problem.title, ...(problem.errors ?? []).map(({ detail }) => detail)].join(' '));
    }
  } catch {
    say('The server could not be reached. What you typed is still here: try again.');
  }
});
