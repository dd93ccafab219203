// A small map without tiles: an invented quarter around 23.13, 113.36, drawn as lines.

import {el, svg} from './dom.js';
import {word} from './words.js';

const CENTRE = {latitude: 23.1305, longitude: 113.3602};
const SPAN = {latitude: 0.016, longitude: 0.02};
const WIDTH = 360;
const HEIGHT = 300;

const PLACES = [
  {latitude: 23.1322, longitude: 113.3585, label: '天河区体育东路与天河北路交叉口'},
  {latitude: 23.1300, longitude: 113.3640, label: '天河区天河路1号'},
  {latitude: 23.1261, longitude: 113.3568, label: '天河区黄埔大道西100号'},
  {latitude: 23.1358, longitude: 113.3622, label: '天河区广州大道北辅道'},
  {latitude: 23.1283, longitude: 113.3672, label: '天河区石牌西路口'},
];

const x = (longitude) => ((longitude - CENTRE.longitude) / SPAN.longitude + 0.5) * WIDTH;
const y = (latitude) => (0.5 - (latitude - CENTRE.latitude) / SPAN.latitude) * HEIGHT;

function ground() {
  const road = (d, kind = 'road') => [svg('path', {d, class: `${kind}-edge`}), svg('path', {d, class: kind})];
  return [
    svg('rect', {width: WIDTH, height: HEIGHT, class: 'land'}),
    svg('path', {d: 'M0 246c60-14 110 8 180-4s130-22 180-10v68H0z', class: 'water'}),
    svg('path', {d: 'M214 96h76v58h-76zM34 24h58v44H34z', class: 'park'}),
    ...road('M0 208c90 6 240-8 360 2', 'highway'),
    ...road('M0 84h360', 'highway'), ...road('M150 0v300', 'highway'),
    ...road('M0 150h360'), ...road('M62 0v214'), ...road('M246 0v212'), ...road('M318 20v190'),
    ...road('M150 120h210'), ...road('M0 40h150'), ...road('M200 84v124'),
    label(8, 78, '天河北路'), label(8, 146, '天河路'), label(8, 202, '黄埔大道'), label(224, 128, '天河公园'),
    svg('text', {x: 158, y: 28, class: 'road-name upright'}, '体育东路'),
    label(280, 268, '珠江'),
  ];
}

const label = (left, top, name) => svg('text', {x: left, y: top, class: 'road-name'}, name);

function pin(latitude, longitude) {
  return svg('g', {class: 'pin', transform: `translate(${x(longitude)} ${y(latitude)})`},
    svg('path', {d: 'M0 0C-8-11-11-15-11-21a11 11 0 0 1 22 0C11-15 8-11 0 0z'}), svg('circle', {cy: -21, r: 4}));
}

/** A still picture of the neighbourhood with a pin in it. */
export function miniMap(latitude, longitude) {
  const left = Math.max(0, Math.min(WIDTH - 220, x(longitude) - 110));
  const top = Math.max(0, Math.min(HEIGHT - 100, y(latitude) - 60));
  return svg('svg', {class: 'map', viewBox: `${left} ${top} 220 100`, 'aria-hidden': 'true'},
    ...ground(), pin(latitude, longitude));
}

/** The map to choose on: drag or tap moves the pin, a named place moves it there. `chosen` holds the result. */
export function placePicker() {
  const chosen = {...PLACES[0]};
  const map = svg('svg', {class: 'map', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, tabindex: '0', role: 'application', 'aria-label': word('choosePlace')});
  const list = el('ul', {class: 'places'});
  const move = (latitude, longitude, label) => {
    Object.assign(chosen, {latitude, longitude, label});
    map.replaceChildren(...ground(), pin(latitude, longitude));
    list.replaceChildren(...PLACES.map((place) => el('li', {},
      el('button', {type: 'button', class: place.label === label ? 'chosen' : '',
        on: {click: () => move(place.latitude, place.longitude, place.label)}}, place.label,
      el('small', {}, `${place.latitude}, ${place.longitude}`)))));
  };
  const drag = (event) => {
    const box = map.getBoundingClientRect();
    const longitude = CENTRE.longitude + ((event.clientX - box.left) / box.width - 0.5) * SPAN.longitude;
    const latitude = CENTRE.latitude + (0.5 - (event.clientY - box.top) / box.height) * SPAN.latitude;
    move(Number(latitude.toFixed(6)), Number(longitude.toFixed(6)), nearest(latitude, longitude));
  };
  map.addEventListener('pointerdown', (event) => {
    map.setPointerCapture(event.pointerId);
    drag(event);
  });
  map.addEventListener('pointermove', (event) => map.hasPointerCapture(event.pointerId) && drag(event));
  map.addEventListener('keydown', (event) => {
    const step = {ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key];
    if (!step) return;
    event.preventDefault();
    const latitude = chosen.latitude + step[0] * 0.0003;
    const longitude = chosen.longitude + step[1] * 0.0003;
    move(Number(latitude.toFixed(6)), Number(longitude.toFixed(6)), nearest(latitude, longitude));
  });
  move(chosen.latitude, chosen.longitude, chosen.label);
  return {map, list, chosen};
}

/** Named after the nearest place, as the messenger's map does. */
function nearest(latitude, longitude) {
  const distance = (place) => Math.hypot(place.latitude - latitude, (place.longitude - longitude) * 0.92);
  const place = PLACES.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  return distance(place) < 0.0008 ? place.label : `${place.label}附近`;
}
