// Puts the phone together and keeps it up to date.

import {byId, el} from './dom.js';
import {word, fillWords, toggleLanguage, defaultMenu} from './words.js';
import * as api from './api.js';
import {Chat} from './chat.js';
import {Composer} from './composer.js';
import {Sheets} from './sheets.js';
import {Switchboard} from './switchboard.js';

const COLOURS = 6;
const AGAIN_AFTER_MS = 1000;

let state = {revision: -1, citizens: [], lines: [], pushes: [], menu: []};
let current = new URLSearchParams(location.search).get('citizen') ?? localStorage.getItem('simulator.citizen');

const act = async (what, body) => {
  try {
    await api.act(current, what, body);
  } catch (e) {
    complain(e);
  }
};
const file = async (chosen) => {
  try {
    await api.sendFile(current, chosen);
  } catch (e) {
    complain(e);
  }
};
const sheets = new Sheets(byId('sheet'), {act, file});
const composer = new Composer({act, file, sheets});
const chat = new Chat(byId('chat'), byId('lightbox'), act);
const board = new Switchboard(byId('board'), {
  citizen: () => current,
  redraw: () => board.draw(state),
  toggleLanguage: () => {
    toggleLanguage();
    refill();
  },
  close: () => document.body.classList.remove('with-board'),
});
composer.onResize = () => chat.toEnd();

function complain(error) {
  byId('chat').append(el('div', {class: 'notice'}, word('unsent') + error.message));
  chat.toEnd();
}

/** A citizen with what the page draws of one. */
function drawn(citizen) {
  const place = state.citizens.findIndex((one) => one.openId === citizen.openId);
  return {...citizen, colour: place % COLOURS, initial: [...(citizen.nickname || '?')][0], menuName: (key) => composer.nameOf(key)};
}

function switchTo(openId) {
  current = openId;
  localStorage.setItem('simulator.citizen', openId);
  chat.clear();
  refresh();
}

async function add(nickname, lang) {
  const fresh = await api.addCitizen({nickname: nickname || word('newCitizen'), lang, follows: false});
  await api.act(fresh.openId, 'follow');
  switchTo(fresh.openId);
}

/** A fresh platform gets its visitors, who follow the account at once; their ids stay the same over restarts. */
async function populate() {
  const visitors = await api.visitors();
  for (const visitor of visitors) {
    await api.addCitizen({...visitor, follows: false});
    await api.act(visitor.openId, 'follow');
  }
  current = visitors[0].openId;
}

async function refresh() {
  const asked = current;
  const fresh = await api.state(asked, chat.lastSeq);
  if (asked !== current) return;
  state = fresh;
  if (state.citizens.length === 0) {
    await populate();
    return refresh();
  }
  const found = state.citizens.find((one) => one.openId === current);
  if (!found) {
    current = state.citizens[0].openId;
    chat.clear();
    return refresh();
  }
  const citizen = drawn(found);
  composer.setMenu(state.menu.length > 0 ? state.menu : defaultMenu(citizen.lang));
  chat.append(state.lines.filter((line) => line.seq > chat.lastSeq), citizen);
  byId('title').textContent = citizen.typing ? word('typing') : state.account.name;
  byId('composer').hidden = !citizen.follows;
  byId('follow').hidden = citizen.follows;
  byId('follow').replaceChildren(el('button', {type: 'button', class: 'go wide', on: {click: () => act('follow')}}, word('follow')));
  board.draw(state);
}

function refill() {
  fillWords();
  composer.fill();
  composer.menu = [];
  chat.clear();
  refresh();
}

/** Waits for changes as long as the page is open; a platform that is away is asked again every second. */
async function watch() {
  for (;;) {
    try {
      await refresh();
      await api.nextChange(state.revision);
    } catch (e) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
  }
}

function tick() {
  byId('clock').textContent = new Date().toLocaleTimeString('zh-CN', {hour: '2-digit', minute: '2-digit', hour12: false});
}

byId('people').addEventListener('click', () => sheets.citizens(state.citizens.map(drawn), current, switchTo, add));
byId('account').addEventListener('click', () =>
  sheets.account(state.account.name, state.citizens.find((one) => one.openId === current)?.follows));
byId('board-key').addEventListener('click', () => document.body.classList.toggle('with-board'));
fillWords();
tick();
setInterval(tick, 10_000);
watch();
