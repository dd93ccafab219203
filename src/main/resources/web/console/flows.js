// The picture of a flow begins where the flow does, about the middle of its top: on a phone its left edge is empty.
export function startFlows() {
  const canvas = document.querySelector('.flows-canvas');
  const picture = canvas?.querySelector('img');
  if (!picture) return;
  const middle = () => (canvas.scrollLeft = (canvas.scrollWidth - canvas.clientWidth) / 2);
  if (picture.complete) middle();
  else picture.addEventListener('load', middle);
}
