// Making elements without templates: the page's policy allows no inline markup tricks, and text stays text.

/** el('button', {class: 'x', type: 'button', on: {click}}, 'text', child…) */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
    } else if (typeof value === 'boolean') {
      node.toggleAttribute(name, value);
    } else if (value !== undefined && value !== null) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** An icon of the page's sprite. */
export const icon = (name) => svg('svg', {'aria-hidden': 'true'}, svg('use', {href: `#i-${name}`}));

export const byId = (id) => document.getElementById(id);
