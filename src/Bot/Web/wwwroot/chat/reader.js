// The panel that shows an article with the quote marked: beside the conversation where there is room, else over it.
import { article, articleAddress } from '../api.js';
import { articleView, reveal } from '../article-view.js';
import { element } from '../dom.js';
import { failureSentence } from './texts.js';

let count = 0;

export class Reader {
  /**
   * @param {import('./texts.js').Texts} texts
   * @param {HTMLElement} behind what it may cover
   */
  constructor(texts, behind) {
    const heading = `chat-reader-${++count}`;
    this.texts = texts;
    this.behind = behind;
    this.link = element('a', { class: 'quiet', target: '_blank', rel: 'noopener' }, texts.openAlone);
    this.closing = element('button', { type: 'button', class: 'quiet', 'aria-label': texts.closeReader, onclick: () => this.close() }, texts.close);
    this.body = element('div', { class: 'reader-body', tabindex: 0, role: 'group', 'aria-labelledby': heading });
    this.view = element('aside', { class: 'reader', 'aria-labelledby': heading, hidden: true },
      element('div', { class: 'reader-bar' }, element('h2', { id: heading }, texts.reader), this.link, this.closing), this.body);
    /** @type {HTMLElement|null} */
    this.opener = null;
    this.shown = 0;
  }

  get isOpen() {
    return !this.view.hidden;
  }

  /**
   * @param {string} id
   * @param {number} start
   * @param {number} length
   * @param {HTMLElement} from gets the focus back
   */
  async open(id, start, length, from) {
    const turn = ++this.shown;
    this.opener = from;
    this.link.href = from instanceof HTMLAnchorElement ? from.href : articleAddress(id, start, length);
    this.view.hidden = false;
    // Where the panel covers the conversation, what lies behind must not take the focus.
    this.behind.inert = getComputedStyle(this.view).position === 'absolute';
    this.body.setAttribute('aria-busy', 'true');
    this.body.replaceChildren(element('p', { class: 'waiting' }, this.texts.opening));
    this.closing.focus({ preventScroll: true });
    try {
      const found = await article(id);
      // A later click wins over a slower earlier one.
      if (turn !== this.shown) return;
      const { view, mark } = articleView(found, start, length, this.texts.untitled);
      this.body.replaceChildren(view);
      this.body.scrollTop = 0;
      reveal(mark);
    } catch (error) {
      if (turn === this.shown)
        this.body.replaceChildren(element('p', { class: 'notice', role: 'alert' }, failureSentence(error, this.texts)));
    } finally {
      if (turn === this.shown) this.body.removeAttribute('aria-busy');
    }
  }

  close() {
    if (!this.isOpen) return;
    this.shown++;
    this.view.hidden = true;
    this.behind.inert = false;
    this.opener?.focus();
    this.opener = null;
  }
}
