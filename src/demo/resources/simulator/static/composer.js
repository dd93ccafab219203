// The bottom of the phone: words, voice, emoji, the plus panel, and the account's menu bar.

import {el, icon, byId} from './dom.js';
import {word} from './words.js';

const EMOJI = [...'😀😄😊😅😂🙂😉😍😘🤔😐🙄😴😷🤕😭😡😱👍👎👌🙏👏💪🤝✌️❤️💔⭐🔥⚠️🚗🚓🚑🚦🅿️📍📷📄☎️'].filter((c) => c !== '\uFE0F');
const STICKERS = ['好的', '收到', '谢谢', '稍等', '在路上', '辛苦了'];

export class Composer {
  constructor({act, file, sheets}) {
    this.act = act;
    this.sheets = sheets;
    this.words = byId('words');
    this.menuRow = byId('menu-row');
    this.panels = [byId('emoji-panel'), byId('more-panel')];
    this.menu = [];
    this.wire(file);
    this.fill();
  }

  wire(file) {
    this.words.addEventListener('input', () => this.grow());
    this.words.addEventListener('focus', () => this.panel(null));
    this.words.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      }
    });
    byId('send').addEventListener('click', () => this.send());
    byId('to-emoji').addEventListener('click', () => this.panel('emoji-panel'));
    byId('to-more').addEventListener('click', () => this.panel('more-panel'));
    byId('to-menu').addEventListener('click', () => this.showMenu(true));
    byId('to-voice').addEventListener('click', () => this.speak(byId('talk').hidden));
    byId('talk').addEventListener('click', () => this.sheets.voice());
    const disk = byId('disk');
    disk.addEventListener('change', async () => {
      for (const chosen of disk.files) await file(chosen);
      disk.value = '';
    });
    document.addEventListener('click', (event) => {
      if (!event.target.closest('.menu-item')) this.closeMenus();
    });
  }

  /** Draws what depends on the page's language. */
  fill() {
    byId('emoji-panel').replaceChildren(
      el('div', {class: 'emoji'}, ...EMOJI.map((one) => el('button', {type: 'button', on: {click: () => this.insert(one)}}, one))),
      el('h3', {}, word('stickers')),
      el('div', {class: 'stickers'}, ...STICKERS.map((one) =>
        el('button', {type: 'button', on: {click: () => this.act('sticker', {name: one})}}, el('span', {class: 'sticker'}, one)))));
    const key = (name, text, go) => el('button', {type: 'button', class: 'more-key', 'data-key': name, on: {click: () => {
      this.panel(null);
      go();
    }}}, el('span', {class: 'more-icon'}, icon(name)), word(text));
    byId('more-panel').replaceChildren(el('div', {class: 'more-keys'},
      key('photo', 'photos', () => byId('disk').click()),
      key('samples', 'samples', () => this.sheets.samples()),
      key('pin', 'place', () => this.sheets.place()),
      key('mic', 'speak', () => this.sheets.voice()),
      key('scan', 'scan', () => this.sheets.scan()),
      key('link', 'link', () => this.sheets.link())));
  }

  send() {
    const text = this.words.value;
    if (text.trim() === '') return;
    this.words.value = '';
    this.grow();
    this.act('text', {text});
    this.words.focus();
  }

  insert(text) {
    this.words.setRangeText(text, this.words.selectionStart, this.words.selectionEnd, 'end');
    this.grow();
  }

  grow() {
    this.words.style.height = 'auto';
    this.words.style.height = `${Math.min(120, this.words.scrollHeight)}px`;
    const full = this.words.value.trim() !== '';
    byId('send').hidden = !full;
    byId('to-more').hidden = full;
  }

  panel(id) {
    for (const panel of this.panels) panel.hidden = panel.id !== id || !panel.hidden;
    if (id) this.speak(false);
    this.onResize?.();
  }

  /** Switches between the keyboard and the key to talk with. */
  speak(on) {
    byId('talk').hidden = !on;
    this.words.hidden = on;
    byId('to-voice').replaceChildren(icon(on ? 'keyboard' : 'voice'));
    if (on) this.panel(null);
  }

  showMenu(on) {
    this.menuRow.hidden = !on;
    byId('input-row').hidden = on;
    this.panel(null);
    (on ? this.menuRow.querySelector('button') : byId('to-menu')).focus();
  }

  setMenu(buttons) {
    if (JSON.stringify(buttons) === JSON.stringify(this.menu)) return;
    this.menu = buttons;
    this.menuRow.replaceChildren(
      el('button', {type: 'button', class: 'icon', 'aria-label': word('message'), on: {click: () => this.showMenu(false)}}, icon('keyboard')),
      ...buttons.map((button) => this.menuItem(button)));
  }

  menuItem(button) {
    if (button.more.length === 0) {
      return el('div', {class: 'menu-item'}, el('button', {type: 'button', on: {click: () => this.tap(button)}}, button.name));
    }
    const list = el('div', {class: 'sub-menu', hidden: true},
      ...button.more.map((one) => el('button', {type: 'button', on: {click: () => {
        this.closeMenus();
        this.tap(one);
      }}}, one.name)));
    const key = el('button', {type: 'button', 'aria-expanded': 'false', on: {click: () => {
      const opened = list.hidden;
      this.closeMenus();
      list.hidden = !opened;
      key.setAttribute('aria-expanded', String(opened));
    }}}, icon('menu'), button.name);
    return el('div', {class: 'menu-item'}, list, key);
  }

  closeMenus() {
    for (const list of this.menuRow.querySelectorAll('.sub-menu')) list.hidden = true;
    for (const key of this.menuRow.querySelectorAll('[aria-expanded]')) key.setAttribute('aria-expanded', 'false');
  }

  tap(button) {
    if (button.type === 'view' || button.type === 'miniprogram') {
      this.act('open', {url: button.value});
      window.open(button.value, '_blank', 'noopener');
    } else {
      this.act('menu', {key: button.value});
    }
  }

  /** What a menu key is called on this citizen's menu bar. */
  nameOf(key) {
    const all = this.menu.flatMap((button) => [button, ...button.more]);
    return all.find((button) => button.value === key)?.name ?? key;
  }
}
