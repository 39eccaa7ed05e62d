// The question box. It grows with its text; Enter sends, but never while an input method composes.
import { element } from '../dom.js';
import { icon } from './icons.js';

/** UTF-16 units of a question, as the server has it. */
const limit = 500;

/** Characters before the limit from which the box counts. */
const near = 50;

let count = 0;

export class Composer {
  /**
   * @param {import('./texts.js').Texts} texts
   * @param {{send: (question: string) => void, stop: () => void}} on
   * @param {...HTMLElement} tools stand beside the hint
   */
  constructor(texts, on, ...tools) {
    const [question, hint] = [`chat-question-${++count}`, `chat-hint-${count}`];
    this.texts = texts;
    this.on = on;
    this.isBusy = false;
    this.input = element('textarea', {
      id: question, rows: 1, placeholder: texts.placeholder, enterkeyhint: 'send', 'aria-describedby': hint,
      oninput: () => this.adjust(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.press(event),
    });
    this.button = element('button', { type: 'submit', class: 'send' });
    // Told by itself only when something is wrong; the usual hint is read with the box.
    this.hint = element('p', { class: 'hint', id: hint, 'aria-live': 'polite' });
    this.view = element('form', { class: 'composer', autocomplete: 'off', onsubmit: (/** @type {Event} */ event) => this.submit(event) },
      element('div', { class: 'composer-box' }, element('label', { class: 'unseen', for: question }, texts.question), this.input, this.button),
      element('div', { class: 'composer-foot' }, this.hint, element('div', { class: 'composer-tools' }, ...tools)));
    this.tell(texts.hint, false);
    this.busy(false);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key === 'Escape' && this.isBusy) {
      event.stopPropagation();
      this.on.stop();
    }
    // While an input method composes, Enter picks a word; 229 is what older browsers say then.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!this.isBusy) this.submit(event);
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    if (this.isBusy) {
      this.on.stop();
      return;
    }
    const question = this.input.value.trim();
    if (!question) {
      this.tell(this.texts.empty, true);
      this.input.focus();
    } else if (question.length > limit) {
      this.tell(this.texts.tooLong(question.length, limit), true);
    } else {
      this.input.value = '';
      this.adjust();
      this.on.send(question);
    }
  }

  /** The button asks, or stops what is being answered. @param {boolean} isBusy */
  busy(isBusy) {
    this.isBusy = isBusy;
    const label = isBusy ? this.texts.stop : this.texts.send;
    this.button.setAttribute('aria-label', label);
    this.button.title = label;
    this.button.replaceChildren(icon(isBusy ? 'stop' : 'send'));
  }

  adjust() {
    this.input.style.height = 'auto';
    this.input.style.height = this.input.scrollHeight + 'px';
    const { length } = this.input.value.trim();
    if (length > limit - near) this.tell(this.texts.count(length, limit), length > limit);
    else this.tell(this.texts.hint, false);
  }

  /** @param {string} text @param {boolean} isWrong */
  tell(text, isWrong) {
    this.hint.textContent = text;
    this.hint.classList.toggle('wrong', isWrong);
    if (isWrong) this.input.setAttribute('aria-invalid', 'true');
    else this.input.removeAttribute('aria-invalid');
  }
}
