// Draws the lines of a chat as the messenger does.

import {el, svg, icon} from './dom.js';
import {word, pageLanguage} from './words.js';
import {mediaUrl} from './api.js';
import {miniMap} from './map.js';

const STAMP_AFTER = 5 * 60 * 1000;
const NOTICES = {follow: 'followed', unfollow: 'unfollowed', scan: 'scanned', out_of_order: 'out_of_order'};

/** One list of lines; `tell` is asked to send a number or an item the citizen tapped. */
export class Chat {
  constructor(list, lightbox, tell) {
    this.list = list;
    this.lightbox = lightbox;
    this.tell = tell;
    this.lightbox.querySelector('button').addEventListener('click', () => lightbox.close());
    this.lightbox.addEventListener('click', (event) => event.target === lightbox && lightbox.close());
    this.clear();
  }

  clear() {
    this.list.replaceChildren();
    this.lastAt = 0;
    this.lastSeq = 0;
  }

  /** Adds new lines and keeps the newest in sight, unless the citizen is reading further up. */
  append(lines, citizen) {
    if (lines.length === 0) return;
    const room = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight;
    const atEnd = this.lastSeq === 0 || room < 160 || lines.some((line) => line.side === 'CITIZEN');
    for (const line of lines) {
      const at = Date.parse(line.at);
      if (at - this.lastAt > STAMP_AFTER) this.list.append(el('div', {class: 'stamp'}, stamp(at)));
      this.lastAt = at;
      this.lastSeq = line.seq;
      this.list.append(this.draw(line, citizen));
    }
    if (atEnd) this.toEnd();
  }

  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
  }

  draw(line, citizen) {
    if (line.side === 'PLATFORM') {
      return el('div', {class: `notice notice-${line.text}`}, word(NOTICES[line.text] ?? line.text));
    }
    if (line.kind === 'TAP') {
      return el('div', {class: 'notice tap'}, word('tapped', {t: citizen.menuName(line.text)}));
    }
    const mine = line.side === 'CITIZEN';
    return el('div', {class: mine ? 'line mine' : 'line', 'data-seq': line.seq},
      avatar(mine, citizen), el('div', {class: 'said'}, ...this.content(line)));
  }

  content(line) {
    switch (line.kind) {
      case 'PICTURE': return [this.picture(line)];
      case 'VOICE': return voice(line);
      case 'PLACE': return [place(line)];
      case 'NEWS': return line.cards.map(article);
      case 'LINK': return [article({title: line.text, description: '', url: line.facts.url, picture: ''})];
      case 'STICKER': return [el('span', {class: 'sticker', role: 'img'}, line.text)];
      case 'TAP_MENU': return [this.tapMenu(line)];
      case 'VIDEO': return [el('video', {class: 'picture', controls: true, src: mediaUrl(line.media)})];
      case 'MUSIC': return [article({title: line.facts.title, description: line.text, url: line.facts.url, picture: ''})];
      default: return [el('div', {class: 'bubble'}, ...this.text(line))];
    }
  }

  text(line) {
    if (line.side === 'CITIZEN') return [line.text];
    const rows = line.text.split('\n');
    const options = optionRows(rows);
    return rows.flatMap((row, index) => [
      ...(index > 0 ? ['\n'] : []),
      ...(options.has(index) ? this.options(row) : links(row)),
    ]);
  }

  /** Numbers stay text for whoever reads; a tap on one sends it. */
  options(row) {
    return row.split('\u3000').flatMap((part, index) => {
      const number = part.match(/^\d+/)[0];
      const key = el('button', {class: 'option', type: 'button', on: {click: () => this.tell('text', {text: number})}}, part);
      return index > 0 ? ['\u3000', key] : [key];
    });
  }

  tapMenu(line) {
    return el('div', {class: 'bubble'}, line.text,
      ...line.cards.map((item) => el('div', {},
        el('button', {class: 'option', type: 'button',
          on: {click: () => this.tell('item', {id: item.url, content: item.title})}}, item.title))),
      line.facts.tail ?? '');
  }

  picture(line) {
    const image = el('img', {src: mediaUrl(line.media), alt: word('photos'), loading: 'lazy'});
    image.addEventListener('load', () => this.toEndIfNear());
    image.addEventListener('error', () => image.replaceWith(broken()));
    return el('button', {class: 'picture', type: 'button', on: {click: () => this.enlarge(line.media)}}, image);
  }

  toEndIfNear() {
    if (this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 400) this.toEnd();
  }

  enlarge(media) {
    this.lightbox.querySelector('img').src = mediaUrl(media);
    this.lightbox.showModal();
  }
}

/** Rows that offer numbered answers: "1 …　2 …" or one below the other, counted from 1. */
function optionRows(rows) {
  const found = new Map();
  let next = 1;
  rows.forEach((row, index) => {
    const numbers = row.split('\u3000').map((part) => part.match(/^(\d{1,2})[ .、]\S/)?.[1]);
    if (numbers.every((number, i) => Number(number) === next + i)) {
      found.set(index, true);
      next += numbers.length;
    }
  });
  return next > 2 ? found : new Map();
}

/** The only markup a text message may carry: links. */
function links(row) {
  const parts = [];
  let end = 0;
  for (const match of row.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>|https?:\/\/[^\s，。）]+/g)) {
    const address = match[1] ?? match[0];
    parts.push(row.slice(end, match.index));
    parts.push(/^(https?:)?\/\//.test(address) || address.startsWith('/')
      ? el('a', {href: address, target: '_blank', rel: 'noopener'}, match[2] ?? match[0])
      : match[2] ?? match[0]);
    end = match.index + match[0].length;
  }
  return [...parts, row.slice(end)];
}

function avatar(mine, citizen) {
  return mine
    ? el('span', {class: `avatar colour-${citizen.colour}`, 'aria-hidden': 'true'}, citizen.initial)
    : el('img', {class: 'avatar', src: '/simulator/static/seal.svg', alt: ''});
}

function voice(line) {
  const seconds = Number(line.facts.seconds ?? 1);
  const bubble = el('div', {class: 'bubble voice', 'aria-label': `${word('voice')} ${seconds}″`}, icon('wave'), `${seconds}″`);
  bubble.style.width = `${Math.min(220, 76 + seconds * 6)}px`;
  return line.text ? [bubble, el('div', {class: 'heard'}, `${word('transcript')}：${line.text}`)] : [bubble];
}

function place(line) {
  const {latitude, longitude} = line.facts;
  return el('div', {class: 'place'},
    el('div', {class: 'place-words'},
      el('strong', {}, line.text || word('place')),
      el('small', {}, `${Number(latitude).toFixed(5)}, ${Number(longitude).toFixed(5)}`)),
    miniMap(Number(latitude), Number(longitude)));
}

function article(card) {
  return el('a', {class: 'article', href: card.url || undefined, target: '_blank', rel: 'noopener'},
    card.picture ? el('img', {src: card.picture, alt: ''}) : null,
    el('strong', {}, card.title),
    card.description ? el('span', {}, card.description) : null);
}

function broken() {
  return svg('svg', {viewBox: '0 0 120 90', class: 'broken'},
    svg('rect', {width: 120, height: 90}), svg('path', {d: 'M20 70 50 40l18 16 14-12 20 20M30 24h.1'}), svg('path', {d: 'M70 8 58 36l10 12-14 34'}));
}

function stamp(at) {
  const date = new Date(at);
  const time = date.toLocaleTimeString(pageLanguage(), {hour: '2-digit', minute: '2-digit', hour12: false});
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86400000);
  if (days === 0) return time;
  if (days === 1) return `${word('yesterday')} ${time}`;
  return `${date.toLocaleDateString(pageLanguage(), {month: 'long', day: 'numeric'})} ${time}`;
}
