// What a screen reader hears. The visible answer is no live region: it changes with every sentence and would be read from its
// beginning each time. Instead whole sentences go into a hidden log, once each.
import { element } from '../dom.js';

const kept = 30;

export class Announcer {
  constructor() {
    this.view = element('div', { class: 'unseen', role: 'log', 'aria-live': 'polite' });
    this.said = '';
  }

  /** @param {string} sentence */
  say(sentence) {
    if (!sentence.trim()) return;
    this.view.append(element('p', {}, sentence));
    while (this.view.childElementCount > kept) this.view.firstElementChild?.remove();
  }

  begin() {
    this.said = '';
  }

  /** The text so far: what is new in it is said; all of it when it was replaced. @param {string} whole */
  grow(whole) {
    this.say(spoken(whole.startsWith(this.said) ? whole.slice(this.said.length) : whole));
    this.said = whole;
  }
}

/** Numbers in brackets are for the eye. @param {string} text */
const spoken = (text) => text.replace(/\[\d{1,3}\]/g, '');
