// The case page: it follows what others do, the chat stays at its end, a half-written form is never taken away, Ctrl+Enter sends.
import htmx from 'htmx.org';

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
  document.addEventListener('scroll', watchEnd, true);
  keepAtEnd(true);
  document.body.addEventListener('htmx:beforeSwap', noteOpenForm);
  document.body.addEventListener('htmx:afterSwap', () => {
    openAgain();
    keepAtEnd(true);
  });
  document.body.addEventListener('console:case', (event) => look(event.detail, 'case'));
  document.body.addEventListener('console:chat', (event) => look(event.detail, 'chat'));
  document.body.addEventListener('console:media', (event) => look(event.detail, 'chat'));
  document.body.addEventListener('htmx:oobBeforeSwap', keepOpenForm);
  document.body.addEventListener('htmx:oobAfterSwap', () => keepAtEnd(false));
  setInterval(() => look({}, 'case'), 30_000);
}

let planned;

// The parts of the case that change by themselves are fetched together, once for a burst of news.
function look(news, what) {
  const page = document.querySelector('[data-parts]');
  if (!page || (news.name && news.name !== page.dataset[what])) return;
  clearTimeout(planned);
  planned = setTimeout(() => htmx.ajax('GET', page.dataset.parts, { source: page, swap: 'none' }), 200);
}

// Whoever is filling in a form keeps it and is told; the version in it decides in the end.
function keepOpenForm(event) {
  const target = event.detail.target;
  if (target.id !== 'case-actions' || !target.querySelector('details[open]')) return;
  event.detail.shouldSwap = false;
  const before = document.querySelector('#case-head').dataset.version;
  const form = target.querySelector('input[name=version]');
  if (form && form.value !== before) document.querySelector('[data-changed]').hidden = false;
}

// What was opened while the answer to another action was still on its way stays open when the whole case is replaced.
let interrupted = '';

function noteOpenForm(event) {
  if (event.detail.target?.id !== 'case') return;
  const action = document.querySelector('details[data-action][open]');
  const sent = event.detail.requestConfig?.elt;
  interrupted = action && !action.contains(sent) ? action.querySelector('form')?.getAttribute('action') ?? '' : '';
}

function openAgain() {
  if (!interrupted) return;
  const form = document.querySelector(`details[data-action] form[action="${interrupted}"]`);
  form?.closest('details').setAttribute('open', '');
  interrupted = '';
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

let wasAtEnd = true;

function keepAtEnd(always) {
  const chat = document.querySelector('[data-chat-lines]');
  if (!chat) return;
  if (always || wasAtEnd) chat.scrollTop = chat.scrollHeight;
}

function watchEnd(event) {
  const chat = event.target;
  if (chat.matches?.('[data-chat-lines]')) wasAtEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 40;
}
