// Photos in large: arrows walk through them, Escape closes, + and a click show every pixel.
export function startViewer() {
  const viewer = document.querySelector('#viewer');
  if (!viewer) return;
  const image = viewer.querySelector('img');
  const caption = viewer.querySelector('[data-caption]');
  const shots = () => [...document.querySelectorAll('[data-shot]')];
  let at = 0;

  const show = (index) => {
    const all = shots();
    at = (index + all.length) % all.length;
    image.src = all[at].href;
    image.alt = all[at].dataset.shot;
    caption.textContent = `${all[at].dataset.shot} · ${at + 1}/${all.length}`;
    viewer.classList.remove('is-large');
  };

  document.addEventListener('click', (event) => {
    const shot = event.target.closest('[data-shot]');
    if (!shot || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(shots().indexOf(shot));
    viewer.showModal();
  });
  viewer.addEventListener('click', (event) => {
    const turn = event.target.closest('[data-turn]');
    if (turn) show(at + Number(turn.dataset.turn));
    else if (event.target === image) viewer.classList.toggle('is-large');
    else if (event.target === viewer) viewer.close();
  });
  viewer.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight' || event.key === 'j') show(at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'k') show(at - 1);
    else if (event.key === '+' || event.key === '-') viewer.classList.toggle('is-large', event.key === '+');
  });
}
