// The triage queue by keyboard, and the quiet mark on what is new.
const KEYS = {
  j: (queue) => step(queue, 1),
  k: (queue) => step(queue, -1),
  ArrowDown: (queue) => step(queue, 1),
  ArrowUp: (queue) => step(queue, -1),
  Enter: (queue) => current(queue)?.querySelector('a')?.click(),
  a: (queue) => current(queue)?.querySelector('[data-accept]')?.requestSubmit(),
};

let selected = null;
let known = new Map();

export function startQueue() {
  document.addEventListener('keydown', onKey);
  if (!document.querySelector('[data-queue]')) return;
  known = versions();
  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.closest('[data-queue]') || event.target.querySelector('[data-queue]')) refreshed();
  });
  document.addEventListener('click', (event) => {
    const row = event.target.closest('tr[data-number]');
    if (!row || event.target.closest('a, button, input, form') || window.getSelection().toString()) return;
    row.querySelector('a').click();
  });
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select');
  if (typing) {
    if (event.key === 'Escape') typing.blur();
    return;
  }
  if (document.querySelector('dialog[open]')) return;
  if (event.key === '?') return act(event, () => document.querySelector('#keys')?.showModal());
  if (event.key === '/') return act(event, () => document.querySelector('[data-search]')?.focus());
  const queue = document.querySelector('[data-queue]');
  const key = queue && KEYS[event.key];
  if (!key || (event.key === 'Enter' && event.target.closest('a, button, summary'))) return;
  act(event, () => key(queue));
}

function act(event, run) {
  event.preventDefault();
  run();
}

function rows(queue) {
  return [...queue.querySelectorAll('tr[data-number]')];
}

function current(queue) {
  return queue.querySelector('tr[aria-selected="true"]');
}

function step(queue, by) {
  const all = rows(queue);
  if (all.length === 0) return;
  const at = all.indexOf(current(queue));
  select(all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))], all);
}

function select(row, all) {
  all.forEach((other) => other.setAttribute('aria-selected', String(other === row)));
  selected = row.dataset.number;
  row.querySelector('a').focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function versions() {
  return new Map([...document.querySelectorAll('tr[data-number]')].map((row) => [row.dataset.number, row.dataset.version]));
}

function refreshed() {
  const now = versions();
  for (const row of document.querySelectorAll('tr[data-number]')) {
    if (known.get(row.dataset.number) !== row.dataset.version) row.classList.add('is-fresh');
    if (row.dataset.number === selected) row.setAttribute('aria-selected', 'true');
  }
  const added = [...now.keys()].filter((number) => !known.has(number)).length;
  const teller = document.querySelector('[data-teller]');
  if (teller && added > 0) teller.textContent = teller.dataset.template.replace('#', String(added));
  known = now;
}
