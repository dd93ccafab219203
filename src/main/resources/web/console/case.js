// The case page: the chat stays at its end, a half-written form is never taken away, Ctrl+Enter sends.
export function startCase() {
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-close-dialog]')) event.target.closest('dialog').close();
    const opener = event.target.closest('[data-open-dialog]');
    if (opener) document.querySelector(opener.dataset.openDialog)?.showModal();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('textarea')) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });
  document.addEventListener('toggle', oneAtATime, true);
  document.addEventListener('submit', once, true);
  keepAtEnd();
  document.body.addEventListener('htmx:afterSwap', keepAtEnd);
}

// Of the actions of a case one is open at a time, and its first field has the focus.
function oneAtATime(event) {
  const opened = event.target;
  if (!opened.matches?.('details[data-action]') || !opened.open) return;
  for (const other of document.querySelectorAll('details[data-action][open]')) {
    if (other !== opened) other.open = false;
  }
  opened.querySelector('input:not([type=hidden]), select, textarea')?.focus();
}

// A second click on a slow line must not send a form twice.
function once(event) {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post')) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'true';
}

function keepAtEnd() {
  const chat = document.querySelector('[data-chat-lines]');
  if (chat) chat.scrollTop = chat.scrollHeight;
}
