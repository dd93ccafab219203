// The panel beside the phone: what the platform counts, what it pushed, and what shall go wrong.

import {el} from './dom.js';
import {word, pageLanguage} from './words.js';
import * as api from './api.js';

const FAULTS = ['DROP_CONNECTION', 'REPEAT', 'REORDER', 'TOGETHER', 'SLOW_API', 'MEDIA_EXPIRED', 'MEDIA_CUT',
  'TOKEN_KILLED', 'WINDOW_CLOSED', 'COUNT_USED_UP', 'MESSAGES_OFF', 'BUSY', 'ANSWER_LOST'];
const MODES = ['PLAINTEXT', 'COMPATIBLE', 'SAFE'];
const QUOTAS = ['', 'message/custom/send', 'media/get'];
const JUMPS = [['+1 min', 60], ['+2 h', 7200], ['+48 h', 172800], ['+3 d', 259200]];
const SHOWN_PUSHES = 30;

export class Switchboard {
  constructor(board, {citizen, redraw, toggleLanguage, close}) {
    this.board = board;
    this.citizen = citizen;
    this.redraw = redraw;
    this.toggleLanguage = toggleLanguage;
    this.close = close;
    this.opened = new Set();
    this.verified = null;
  }

  draw(state) {
    const citizen = state.citizens.find((one) => one.openId === this.citizen());
    if (!citizen) return;
    const focused = document.activeElement?.dataset?.focus;
    const top = this.board.scrollTop;
    this.board.replaceChildren(
      el('header', {class: 'board-head'}, el('h2', {}, word('switchboard')),
        el('button', {type: 'button', class: 'small', 'data-focus': 'language', on: {click: this.toggleLanguage}}, word('language')),
        el('button', {type: 'button', class: 'small board-close', 'data-focus': 'close', on: {click: this.close}}, word('close'))),
      this.budget(citizen), this.pushes(state), this.faults(citizen), this.platform(state.settings), this.tools(citizen));
    this.board.scrollTop = top;
    if (focused) this.board.querySelector(`[data-focus="${focused}"]`)?.focus();
  }

  budget(citizen) {
    const end = citizen.budgetClosesAt && new Date(citizen.budgetClosesAt)
      .toLocaleString(pageLanguage(), {month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false});
    return el('section', {class: 'budget'},
      el('span', {}, `${citizen.nickname} · ${word('budget')}`),
      el('strong', {id: 'budget'}, String(citizen.budget)),
      el('small', {}, end ? word('budgetUntil', {t: end}) : word('budgetNone')));
  }

  pushes(state) {
    const rows = state.pushes.slice(-SHOWN_PUSHES).reverse().map((push) => this.push(push));
    return el('section', {}, el('h3', {}, word('pushes')),
      rows.length > 0 ? el('ol', {class: 'pushes'}, ...rows) : el('p', {class: 'quiet'}, word('noPushes')));
  }

  push(push) {
    const last = push.attempts.at(-1);
    const details = el('details', {class: `push ${push.outcome.toLowerCase()}`, open: this.opened.has(push.id)},
      el('summary', {'data-focus': `push-${push.id}`},
        el('span', {class: 'shape', 'aria-hidden': 'true'}, {REPLIED: '●', ACKNOWLEDGED: '○', FAILED: '▲', RUNNING: '◐'}[push.outcome]),
        el('span', {class: 'what'}, push.what.replace('event ', '')),
        el('span', {class: 'result'}, last ? word(last.result) : word('waitsFor')),
        el('span', {class: 'ms'}, last ? `${last.millis} ${word('ms')}` : '')),
      push.attempts.length > 1
        ? el('ul', {class: 'tries'}, ...push.attempts.map((attempt) => el('li', {},
          `${word('try', {n: attempt.number})}: ${word(attempt.result)}${attempt.status ? ` · HTTP ${attempt.status}` : ''} · ${attempt.millis} ${word('ms')}`)))
        : null,
      el('h4', {}, `${word('request')} · ${word(push.mode)}`), el('pre', {}, push.xml.replace(/>(<(?!!|\/))/g, '>\n$1').replace('</xml>', '\n</xml>')),
      push.reply ? el('h4', {}, word('reply')) : null, push.reply ? el('pre', {}, push.reply) : null);
    details.addEventListener('toggle', () => (details.open ? this.opened.add(push.id) : this.opened.delete(push.id)));
    return el('li', {}, details);
  }

  faults(citizen) {
    const names = {0: 'off', 1: 'once', '-1': 'always'};
    return el('section', {}, el('h3', {}, word('failures')), el('div', {class: 'faults'},
      ...FAULTS.map((fault) => {
        const [name, what] = word(fault).split('|');
        const now = citizen.faults[fault] ?? 0;
        return el('div', {class: now === 0 ? 'fault' : 'fault on'},
          el('span', {class: 'fault-words'}, name, el('small', {}, what)),
          this.choice(`${fault}`, fault === 'TOKEN_KILLED' ? [0, 1] : [0, 1, -1], now > 0 ? 1 : now, (times) => word(names[times]),
            (times) => api.setFault(citizen.openId, fault, times)));
      })));
  }

  platform(settings) {
    const toggle = (name) => this.choice(name, [false, true], settings[name], (on) => (on ? '✓' : '✗'),
      (on) => api.setSettings({[name]: on}));
    const row = (name, control) => el('div', {class: 'fault'}, el('span', {class: 'fault-words'}, name), control);
    const ahead = settings.clockOffsetSeconds;
    return el('section', {}, el('h3', {}, word('platform')), el('div', {class: 'faults'},
      row(word('mode'), this.choice('mode', MODES, settings.mode, word, (mode) => api.setSettings({mode}))),
      row(word('repeats'), this.choice('repeats', [0, 2, 3], settings.repeats, String, (repeats) => api.setSettings({repeats}))),
      row(word('recognition'), toggle('recognition')),
      row(word('previousKey'), toggle('previousKey')),
      row(word('certified'), toggle('certified')),
      row(word('listed'), toggle('listed')),
      row(word('spent'), this.choice('spent', QUOTAS, settings.spent, (path) => word(path || 'noQuota'), (spent) => api.setSettings({spent}))),
      row(`${word('timeTravel')}${ahead ? ` +${Math.round(ahead / 360) / 10} h` : ''}`,
        el('span', {class: 'choice'},
          ...JUMPS.map(([name, seconds]) => el('button', {type: 'button', 'data-focus': name,
            on: {click: () => api.setSettings({clockOffsetSeconds: ahead + seconds})}}, name)),
          el('button', {type: 'button', 'aria-pressed': String(ahead === 0), 'data-focus': 'now',
            on: {click: () => api.setSettings({clockOffsetSeconds: 0})}}, word('now'))))));
  }

  tools(citizen) {
    const verify = el('button', {type: 'button', class: 'small', 'data-focus': 'verify', on: {click: async () => {
      this.verified = (await api.verify()).verified;
      this.redraw();
    }}}, word('verify'), this.verified === null ? '' : ` · ${word(this.verified ? 'verified' : 'notVerified')}`);
    let sure = false;
    const reset = el('button', {type: 'button', class: 'small danger', 'data-focus': 'reset', on: {click: async () => {
      if (!sure) {
        sure = true;
        reset.textContent = word('resetSure');
        return;
      }
      await api.reset();
      location.reload();
    }}}, word('reset'));
    return el('section', {class: 'tools'}, verify,
      el('a', {class: 'small', href: api.talkUrl(citizen.openId), download: 'talk.yaml'}, word('exportChat')),
      el('a', {class: 'small', href: '/console', target: '_blank', rel: 'noopener'}, word('desk')), reset);
  }

  choice(name, values, chosen, draw, choose) {
    return el('span', {class: 'choice', role: 'group', 'aria-label': word(name).split('|')[0]}, ...values.map((value) =>
      el('button', {type: 'button', 'aria-pressed': String(value === chosen), 'data-focus': `${name}-${value}`,
        on: {click: () => choose(value)}}, draw(value))));
  }
}
