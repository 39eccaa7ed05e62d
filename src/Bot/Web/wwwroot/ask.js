// @ts-nocheck
// The conversation. It lives in this tab only: a reload keeps it, closing the tab forgets it.
import { archive, ask } from './api.js';
import { answerView } from './answer-view.js';
import { element } from './dom.js';
import { closeReader } from './reader.js';

const limit = 500; // characters of a question, as the server has it
const remembered = 20; // turns that are kept and sent along
const store = 'wenzheng.talk';

const talk = document.getElementById('talk');
const welcome = document.getElementById('welcome');
const examples = document.getElementById('examples');
const form = document.getElementById('composer');
const input = document.getElementById('question');
const send = document.getElementById('send');
const hint = document.getElementById('hint');
const clear = document.getElementById('clear');
const announcer = document.getElementById('announcer');
const usualHint = hint.textContent;

/** @type {{question: string, answer: object}[]} */
let turns = [];
let running = null;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});

input.addEventListener('keydown', (event) => {
  // While an input method composes, Enter picks a word; 229 is what older browsers say then.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
});

input.addEventListener('input', adjust);
clear.addEventListener('click', startAgain);

function submit() {
  const question = input.value.trim();
  if (!question) {
    tell('请先写下问题。', true);
    input.focus();
    return;
  }
  if (question.length > limit) {
    tell(`问题有 ${question.length} 个字，请缩短到 ${limit} 字以内。`, true);
    return;
  }
  if (running) return;
  input.value = '';
  adjust();
  put(question);
}

async function put(question) {
  welcome.hidden = true;
  const place = element('section', { class: 'turn' }, questionView(question));
  const waiting = element('div', { class: 'answer waiting-answer' },
    element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i', {}), element('i', {}), element('i', {})), '正在查资料…');
  place.append(waiting);
  talk.append(place);
  busy(new AbortController());
  place.scrollIntoView({ block: 'start' });
  announcer.textContent = '正在查资料';
  try {
    const answer = await ask(question, history(), running.signal);
    turns.push({ question, answer });
    turns = turns.slice(-remembered);
    remember();
    waiting.replaceWith(answerView(question, answer));
    announcer.textContent = answer.refused ? '资料中没有找到' : '已回答';
    clear.hidden = false;
  } catch (error) {
    announcer.textContent = '';
    if (error.name === 'AbortError') place.remove();
    else waiting.replaceWith(errorView(place, question, error.message));
  } finally {
    busy(null);
  }
}

function busy(controller) {
  running = controller;
  // Not `disabled`, which would take the focus away.
  send.setAttribute('aria-disabled', String(controller !== null));
  talk.setAttribute('aria-busy', String(controller !== null));
}

function questionView(question) {
  return element('h2', { class: 'asked' }, question);
}

function errorView(place, question, message) {
  return element('div', { class: 'answer failed', role: 'alert' },
    element('p', {}, message),
    element('button', { type: 'button', class: 'quiet', onclick: () => {
      if (running) return;
      place.remove();
      put(question);
      input.focus();
    } }, '重试'));
}

/** Earlier turns, oldest first, as the server takes them. */
function history() {
  return turns.flatMap(({ question, answer }) => [
    { role: 'user', text: question },
    { role: 'bot', text: answer.answer },
  ]).slice(-remembered);
}

function remember() {
  try {
    sessionStorage.setItem(store, JSON.stringify(turns));
  } catch {
    // Full or forbidden: the conversation then ends with the page.
  }
}

function recall() {
  try {
    turns = JSON.parse(sessionStorage.getItem(store) ?? '[]');
    talk.replaceChildren(...turns.map(({ question, answer }) =>
      element('section', { class: 'turn' }, questionView(question), answerView(question, answer))));
  } catch {
    turns = [];
    talk.replaceChildren();
  }
  welcome.hidden = turns.length > 0;
  clear.hidden = turns.length === 0;
  talk.lastElementChild?.scrollIntoView({ block: 'start' });
}

function startAgain() {
  running?.abort();
  closeReader();
  turns = [];
  remember();
  talk.replaceChildren();
  welcome.hidden = false;
  clear.hidden = true;
  input.focus();
}

/** The box grows with its text; the hint counts when the limit comes near. */
function adjust() {
  input.style.height = 'auto';
  input.style.height = input.scrollHeight + 'px';
  const length = input.value.trim().length;
  if (length > limit - 50) tell(`${length} / ${limit} 字`, length > limit);
  else tell(usualHint, false);
}

function tell(text, wrong) {
  hint.textContent = text;
  hint.classList.toggle('wrong', wrong);
}

async function showArchive() {
  try {
    const held = await archive();
    document.getElementById('holdings').textContent = `${held.sources} 个版面 · ${held.articles} 篇文章`;
    examples.replaceChildren(...held.examples.map((question) =>
      element('button', { type: 'button', class: 'example', onclick: () => {
        if (!running) put(question);
      } }, question)));
  } catch {
    // The examples are an offer; without them the question box still works, and asking tells what is wrong.
  }
}

recall();
showArchive();
if (matchMedia('(hover: hover)').matches) input.focus();
