// The sheets that slide up over the chat: sample photos, the map, what a voice message says, the account's page.

import {el, icon} from './dom.js';
import {word, pageLanguage} from './words.js';
import {sampleList, sampleUrl} from './api.js';
import {placePicker} from './map.js';

/** The longest voice message of the platform. */
const LONGEST_VOICE = 60;

export class Sheets {
  constructor(sheet, {act, file}) {
    this.sheet = sheet;
    this.act = act;
    this.file = file;
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
  }

  close() {
    this.sheet.hidden = true;
    this.sheet.replaceChildren();
  }

  open(title, body, go) {
    const cancel = el('button', {type: 'button', class: 'plain', on: {click: () => this.close()}}, word('cancel'));
    const sheet = this.sheet;
    sheet.replaceChildren(
      el('div', {class: 'sheet-head'}, cancel, el('h2', {}, title), go ?? el('span', {class: 'plain'})), body);
    sheet.hidden = false;
    (sheet.querySelector('textarea, .map, .tile') ?? cancel).focus();
  }

  goKey(text, send) {
    return el('button', {type: 'button', class: 'go', on: {click: () => {
      send();
      this.close();
    }}}, text);
  }

  /** Several pictures at once; each becomes a message of its own, as on the platform. */
  async samples() {
    const list = await sampleList();
    const chosen = [];
    const go = this.goKey(word('send'), () => this.act('album', {samples: chosen}));
    go.disabled = true;
    const grid = el('div', {class: 'tiles'});
    const tiles = list.map((sample) => {
      const badge = el('i', {});
      const tile = el('button', {type: 'button', class: 'tile', 'aria-pressed': 'false'},
        sample.thumb ? el('img', {src: sampleUrl(sample.thumb), alt: ''}) : el('span', {class: 'no-picture'}, sample.file),
        badge, el('span', {class: 'caption'}, sample[pageLanguage()]));
      tile.addEventListener('click', () => {
        const at = chosen.indexOf(sample.file);
        if (at >= 0) chosen.splice(at, 1); else chosen.push(sample.file);
        tiles.forEach((one, i) => {
          const place = chosen.indexOf(list[i].file);
          one.setAttribute('aria-pressed', String(place >= 0));
          one.querySelector('i').textContent = place >= 0 ? place + 1 : '';
        });
        go.disabled = chosen.length === 0;
        go.textContent = chosen.length > 0 ? word('sendCount', {n: chosen.length}) : word('send');
      });
      return tile;
    });
    grid.append(...tiles);
    this.open(word('chooseSamples'), grid, go);
  }

  place() {
    const {map, list, chosen} = placePicker();
    this.open(word('choosePlace'), el('div', {class: 'place-picker'}, map, list),
      this.goKey(word('send'), () => this.act('pin', {...chosen})));
  }

  voice() {
    const words = el('textarea', {rows: 3, id: 'heard'});
    const seconds = el('input', {type: 'number', min: 1, max: LONGEST_VOICE, value: 3, id: 'seconds'});
    words.addEventListener('input', () => {
      seconds.value = Math.min(LONGEST_VOICE, Math.max(1, Math.ceil(words.value.length / 4)));
    });
    this.open(word('voice'), el('div', {class: 'voice-form'},
      el('label', {for: 'heard'}, word('heard')), words,
      el('div', {class: 'voice-length'}, icon('mic'), seconds, el('label', {for: 'seconds'}, word('seconds')))),
    this.goKey(word('send'), () => this.act('voice', {text: words.value, seconds: Number(seconds.value)})));
  }

  scan() {
    const scene = el('textarea', {rows: 1, id: 'scene'}, 'counter-1');
    this.open(word('scan'), el('div', {class: 'voice-form'}, el('label', {for: 'scene'}, 'scene'), scene),
      this.goKey(word('send'), () => this.act('scan', {scene: scene.value})));
  }

  link() {
    const address = el('textarea', {rows: 2, id: 'address'}, 'https://www.example.com/news/1');
    this.open(word('link'), el('div', {class: 'voice-form'}, el('label', {for: 'address'}, word('link')), address),
      this.goKey(word('send'), () => this.act('link', {title: address.value, description: '', url: address.value})));
  }

  account(name, follows) {
    const key = el('button', {type: 'button', class: follows ? 'leave' : 'go wide', on: {click: () => {
      this.act(follows ? 'unfollow' : 'follow');
      this.close();
    }}}, word(follows ? 'unfollow' : 'follow'));
    this.open('', el('div', {class: 'account-card'},
      el('img', {src: '/simulator/static/seal.svg', alt: ''}), el('h3', {}, name),
      el('p', {class: 'quiet'}, word('official')), el('p', {}, word('about')), key));
  }

  citizens(list, current, choose, add) {
    const name = el('input', {id: 'nickname', placeholder: word('name'), maxlength: 12});
    const lang = el('select', {'aria-label': word('newCitizen')},
      ...[['zh-CN', '中文'], ['ja', '日本語'], ['en', 'English']].map(([value, text]) => el('option', {value}, text)));
    this.open(word('citizens'), el('div', {class: 'people'},
      ...list.map((one) => el('button', {type: 'button', class: one.openId === current ? 'person chosen' : 'person',
        on: {click: () => {
          this.close();
          choose(one.openId);
        }}}, el('span', {class: `avatar colour-${one.colour}`}, one.initial),
      el('span', {class: 'person-words'}, el('strong', {}, one.nickname), el('small', {}, `${one.lang} · ${one.openId.slice(0, 12)}…`)))),
      el('form', {class: 'new-person', on: {submit: (event) => {
        event.preventDefault();
        this.close();
        add(name.value.trim(), lang.value);
      }}}, name, lang, el('button', {class: 'go'}, word('add')))));
  }
}
