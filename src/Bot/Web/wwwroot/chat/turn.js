// One question and what became of it: waiting, growing, answered, stopped, failed.
import { element } from '../dom.js';
import { actionsView } from './actions.js';
import { answerView } from './answer-view.js';

/** Milliseconds of waiting after which the visitor is told that it goes on. */
const slow = 6000;

export class Turn {
  /** @param {string} question @param {import('./chat.js').ChatParts} parts */
  constructor(question, parts) {
    this.question = question;
    this.parts = parts;
    this.view = element('section', { class: 'turn' }, element('h2', { class: 'asked' }, question));
    this.shown = '';
    /** @type {HTMLElement|null} */
    this.body = null;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
  }

  /** @param {HTMLElement} body */
  put(body) {
    clearTimeout(this.timer);
    this.body?.remove();
    this.body = body;
    this.view.append(body);
  }

  wait() {
    const { texts } = this.parts;
    const label = element('span', {}, texts.searching);
    this.shown = '';
    this.put(element('div', { class: 'answer waiting-answer' },
      element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i', {}), element('i', {}), element('i', {})), label));
    this.timer = setTimeout(() => {
      label.textContent = texts.slow;
      this.parts.announcer.say(texts.slow);
    }, slow);
  }

  /** The whole text so far; the numbers become links when the citations are there. @param {string} whole */
  grow(whole) {
    if (whole === this.shown) return;
    let text = this.body?.querySelector('.answer-text');
    if (!text) {
      text = element('div', { class: 'answer-text' });
      this.put(element('div', { class: 'answer growing', 'aria-busy': 'true' }, text));
    }
    const isLonger = whole.startsWith(this.shown);
    if (!isLonger) text.replaceChildren();
    text.append(element('span', { class: 'fresh' }, whole.slice(isLonger ? this.shown.length : 0)));
    this.shown = whole;
  }

  /** @param {import('./talk.js').Exchange} exchange */
  answer(exchange) {
    const { texts, reader } = this.parts;
    const card = answerView(this.question, exchange.answer, texts, (id, start, length, from) => reader.open(id, start, length, from));
    card.append(actionsView(exchange, this.parts));
    this.put(card);
  }

  /**
   * What was said so far stays readable, and the question can be asked again.
   * @param {string} message
   * @param {string} label
   * @param {boolean} isWrong
   * @param {() => void} again
   */
  end(message, label, isWrong, again) {
    const rest = this.shown ? [element('div', { class: 'answer-text cut' }, this.shown)] : [];
    this.put(element('div', { class: isWrong ? 'answer failed' : 'answer halted' }, ...rest,
      element('div', { class: 'failure', role: isWrong ? 'alert' : null },
        element('p', {}, message), element('button', { type: 'button', class: 'quiet', onclick: again }, label))));
  }
}
