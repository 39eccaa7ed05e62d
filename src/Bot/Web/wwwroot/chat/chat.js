// 对话: asks, shows the answer as it grows, and remembers the tab's conversation. One call puts it into any element.
import { archive } from '../api.js';
import { element } from '../dom.js';
import { Announcer } from './announcer.js';
import { ask, forget, newKey, stop } from './asking.js';
import { Composer } from './composer.js';
import { icon } from './icons.js';
import { Reader } from './reader.js';
import { Talk } from './talk.js';
import { failureSentence, textsOf } from './texts.js';
import { Turn } from './turn.js';

/**
 * @typedef {object} ChatOptions
 * @property {string} [language] "zh-CN" (usual) or "en"
 * @property {string} [greeting] heading before the first question
 * @property {string} [about] sentence under it
 * @property {string[]} [suggestions] questions to begin with; without them the archive's own
 * @property {Element|null} [below] what stands under the questions to begin with
 * @property {string} [site] key of the site that embeds it
 * @property {string} [store] name in the tab's storage; each conversation has its own
 *
 * @typedef {object} ChatParts what the chat's parts share
 * @property {import('./texts.js').Texts} texts
 * @property {Talk} talk
 * @property {Announcer} announcer
 * @property {Reader} reader
 * @property {string|null} site
 *
 * @typedef {object} Chat
 * @property {(question: string) => void} ask puts a question, unless one is being answered
 * @property {() => void} focus
 * @property {() => boolean} close closes what lies over the conversation; false when nothing did
 * @property {() => void} destroy
 */

/** Pixels from the end within which the reader counts as being there. */
const atEnd = 80;

/**
 * @param {HTMLElement} root is filled; its height bounds the chat
 * @param {ChatOptions} [options]
 * @returns {Chat}
 */
export function mountChat(root, options = {}) {
  const texts = textsOf(options.language ?? document.documentElement.lang);
  const talk = new Talk(options.store ?? 'wenzheng.talk');
  const announcer = new Announcer();
  const site = options.site ?? null;
  /** @type {{controller: AbortController, id: string|null}|null} */
  let running = null;

  const examples = element('div', { class: 'examples', role: 'group', 'aria-label': texts.examples });
  const welcome = element('section', { class: 'welcome' },
    element('h1', {}, options.greeting || texts.greeting), element('p', {}, options.about ?? texts.about), examples, options.below ?? null);
  const turns = element('div', { class: 'turns', role: 'region', 'aria-label': texts.label });
  const scroller = element('div', { class: 'chat-scroll', tabindex: -1 }, welcome, turns);
  const newest = element('button', { type: 'button', class: 'newest', hidden: true, onclick: () => toEnd() }, icon('down'), texts.newest);
  const again = element('button', { type: 'button', class: 'tool', hidden: true, onclick: startAgain }, icon('again'), texts.again);
  const printing = element('button', { type: 'button', class: 'tool', hidden: true, onclick: () => print() }, icon('print'), texts.print);
  const composer = new Composer(texts, { send: put, stop: halt }, again, printing);
  const column = element('div', { class: 'chat-column' }, scroller, newest, composer.view);
  const reader = new Reader(texts, column);
  const parts = { texts, talk, announcer, reader, site };

  const view = element('div', { class: 'chat' }, column, reader.view, announcer.view);
  root.replaceChildren(view);
  const ending = new AbortController();
  scroller.addEventListener('scroll', showNewest, { passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && reader.isOpen) {
      event.stopImmediatePropagation();
      reader.close();
    }
  }, { signal: ending.signal });
  addEventListener('offline', () => composer.tell(texts.offline, true), { signal: ending.signal });
  addEventListener('online', () => composer.tell(texts.online, false), { signal: ending.signal });

  for (const exchange of talk.recall()) {
    const turn = new Turn(exchange.question, parts);
    turn.answer(exchange);
    turns.append(turn.view);
  }
  showState();
  turns.lastElementChild?.scrollIntoView({ block: 'start' });
  offerExamples();

  return {
    ask: (question) => put(question),
    focus: () => composer.input.focus(),
    close: () => {
      const wasOpen = reader.isOpen;
      reader.close();
      return wasOpen;
    },
    destroy: () => {
      running?.controller.abort();
      ending.abort();
      view.remove();
    },
  };

  /** @param {string} question */
  function put(question) {
    if (running) return;
    const turn = new Turn(question, parts);
    welcome.hidden = true;
    turns.append(turn.view);
    answer(turn, newKey());
  }

  /** @param {Turn} turn @param {string} key the same when it is tried again */
  async function answer(turn, key) {
    const mine = { controller: new AbortController(), id: /** @type {string|null} */ (null) };
    running = mine;
    composer.busy(true);
    turn.wait();
    turn.view.scrollIntoView({ block: 'start' });
    announcer.begin();
    announcer.say(texts.searching);
    const { conversation, visitor } = talk.state;
    try {
      const reply = await ask({ question: turn.question, history: talk.history(), conversation, visitor, site, key }, {
        status: (id) => {
          mine.id = id;
        },
        text: (whole) => following(() => {
          turn.grow(whole);
          announcer.grow(whole);
        }),
      }, mine.controller.signal);
      if (running !== mine) return;
      if (reply) {
        const exchange = { question: turn.question, answer: reply, good: null };
        talk.add(exchange);
        following(() => turn.answer(exchange));
        announcer.say(reply.refused ? texts.notFound : texts.answered(reply.citations.length));
      } else {
        // Stopped on purpose: asking again is another question.
        turn.end(texts.stopped, texts.ask, false, () => retry(turn, newKey()));
        announcer.say(texts.stopped);
      }
    } catch (error) {
      if (running !== mine) return;
      turn.end(failureSentence(error, texts), texts.retry, true, () => retry(turn, key));
    } finally {
      if (running === mine) {
        running = null;
        composer.busy(false);
        showState();
      }
    }
  }

  /** @param {Turn} turn @param {string} key */
  function retry(turn, key) {
    if (running) return;
    composer.input.focus({ preventScroll: true });
    answer(turn, key);
  }

  function halt() {
    if (!running) return;
    if (running.id) stop(running.id);
    running.controller.abort();
  }

  function startAgain() {
    halt();
    running = null;
    composer.busy(false);
    reader.close();
    if (talk.state.conversation) forget(talk.state.conversation, talk.state.visitor, site);
    talk.clear();
    turns.replaceChildren();
    showState();
    composer.input.focus();
  }

  function showState() {
    const isEmpty = turns.childElementCount === 0;
    welcome.hidden = !isEmpty;
    again.hidden = printing.hidden = isEmpty;
    showNewest();
  }

  /** Who reads at the end stays at the end; who has scrolled up is never moved. @param {() => void} change */
  function following(change) {
    const wasAtEnd = distance() < atEnd;
    change();
    const top = turns.lastElementChild?.getBoundingClientRect().top ?? 0;
    // Not further than the question: an answer is read from its beginning.
    const room = top - scroller.getBoundingClientRect().top;
    if (wasAtEnd && room > 0) scroller.scrollTop += Math.min(room, distance());
    showNewest();
  }

  function distance() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  }

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight;
    composer.input.focus({ preventScroll: true });
  }

  function showNewest() {
    newest.hidden = turns.childElementCount === 0 || distance() < atEnd;
  }

  async function offerExamples() {
    try {
      const questions = options.suggestions?.length ? options.suggestions : (await archive()).examples;
      examples.replaceChildren(...questions.map((question) =>
        element('button', { type: 'button', class: 'example', onclick: () => put(question) }, question)));
    } catch {
      // The examples are an offer; without them the question box still works, and asking tells what is wrong.
    }
  }
}
