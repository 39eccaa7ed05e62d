// Parts that the desk's views are made of. All text becomes text nodes (dom.js).
import { element, required } from '../dom.js';

/** @typedef {import('../dom.js').Child} Child */

const numbers = new Intl.NumberFormat('zh-CN');
const dates = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** @param {number} value */
export const count = (value) => numbers.format(value);

/** @param {string|null} iso */
export const when = (iso) => (iso ? dates.format(new Date(iso)) : '从未');

/** @param {number|null} share */
export const percent = (share) => (share === null ? '–' : (100 * share).toFixed(1) + '%');

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1024) return bytes + ' B';
  const units = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return value.toFixed(value < 10 ? 1 : 0) + ' ' + units[unit];
}

/** @param {string} iso */
export function since(iso) {
  const minutes = Math.max(0, Math.round((Date.now() - Date.parse(iso)) / 60000));
  if (minutes < 60) return minutes + ' 分钟';
  if (minutes < 48 * 60) return Math.floor(minutes / 60) + ' 小时 ' + (minutes % 60) + ' 分';
  return Math.floor(minutes / 1440) + ' 天 ' + Math.floor((minutes % 1440) / 60) + ' 小时';
}

/** Says it to those who do not see the page. @param {string} sentence */
export function announce(sentence) {
  required('announcer', HTMLElement).textContent = sentence;
}

/** @param {unknown} error */
export const sentenceOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {unknown} error */
export const failure = (error) => element('p', { class: 'notice bad', role: 'alert' }, sentenceOf(error));

/** @param {string} kind "good", "warn", "bad" or "" @param {...Child} children */
export const notice = (kind, ...children) => element('div', { class: 'notice ' + kind }, element('p', {}, ...children));

/** @param {string} text @param {() => unknown} act @param {string} [style] */
export function button(text, act, style = 'quiet') {
  const made = element('button', { type: 'button', class: style }, text);
  made.addEventListener('click', () => busy(made, act));
  return made;
}

/**
 * Does the work once, with the button asleep meanwhile; what goes wrong is told beside it.
 * @param {HTMLButtonElement} pressed
 * @param {() => unknown} act
 */
export async function busy(pressed, act) {
  if (pressed.disabled) return;
  const beside = pressed.parentElement;
  beside?.querySelector(':scope > .beside')?.remove();
  pressed.disabled = true;
  try {
    await act();
  } catch (error) {
    const told = element('p', { class: 'beside notice bad', role: 'alert' }, sentenceOf(error));
    if (pressed.isConnected) beside?.append(told);
    else announce(sentenceOf(error));
  } finally {
    pressed.disabled = false;
  }
}

let fields = 0;
let boxes = 0;

/**
 * A labelled input.
 * @param {string} label
 * @param {HTMLInputElement|HTMLSelectElement|HTMLTextAreaElement} input
 * @param {string} [hint]
 */
export function field(label, input, hint) {
  input.id ||= 'field-' + ++fields;
  const told = hint ? element('small', { class: 'soft', id: input.id + '-hint' }, hint) : null;
  if (told) input.setAttribute('aria-describedby', told.id);
  return element('div', { class: 'field' }, element('label', { for: input.id }, label), input, told);
}

/** @param {import('../dom.js').Attributes} [attributes] */
export const input = (attributes = {}) => element('input', { class: 'input', type: 'text', autocomplete: 'off', ...attributes });

/** @param {[string, string][]} options value and text @param {string} [chosen] @param {import('../dom.js').Attributes} [attributes] */
export function select(options, chosen = '', attributes = {}) {
  const made = element('select', { class: 'input', ...attributes }, ...options.map(([value, text]) => element('option', { value }, text)));
  made.value = chosen || options[0]?.[0] || '';
  return made;
}

/** @param {string} text @param {import('../dom.js').Attributes} [attributes] */
export function check(text, attributes = {}) {
  const box = element('input', { type: 'checkbox', ...attributes });
  return { box, label: element('label', { class: 'check' }, box, ' ' + text) };
}

/**
 * @param {string} caption for those who do not see it
 * @param {string[]} heads
 * @param {(Child)[][]} rows
 * @param {string} [style]
 */
export function table(caption, heads, rows, style = '') {
  return element('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': caption },
    element('table', { class: 'table ' + style },
      element('caption', { class: 'unseen' }, caption),
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map((cell, i) => element('td', { 'data-head': heads[i] || false }, cell)))))));
}

/** @param {string} text @param {string} [kind] */
export const tag = (text, kind = '') => element('span', { class: 'tag ' + kind }, text);

/** @param {string} title @param {...Child} children */
export const card = (title, ...children) => element('section', { class: 'card' }, title ? element('h2', {}, title) : null, ...children);

/** @param {string} summary @param {...Child} children */
export const details = (summary, ...children) => element('details', {}, element('summary', {}, summary), ...children);

/** @param {string} text @param {string} address */
export const link = (text, address) => element('a', { href: address }, text);

/**
 * A box over the page. It closes by Escape, and gives the focus back.
 * @param {string} title
 * @param {Child[]} content
 * @param {{text: string, style?: string, act: () => unknown}[]} actions
 * @returns {HTMLDialogElement}
 */
export function openBox(title, content, actions) {
  // One box may open over another; each has its own name.
  const heading = element('h2', { id: 'box-title-' + ++boxes }, title);
  const row = element('div', { class: 'row end' });
  const box = element('dialog', { class: 'box', 'aria-labelledby': heading.id }, heading, ...content, row);
  for (const { text, style, act } of actions) {
    row.append(button(text, async () => {
      if ((await act()) !== false) box.close();
    }, style ?? 'quiet'));
  }
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** @param {string} title @param {string} text @param {string} verb @returns {Promise<boolean>} */
export function confirmed(title, text, verb) {
  return new Promise((resolve) => {
    let answer = false;
    openBox(title, [element('p', {}, text)], [
      { text: '取消', act: () => true },
      { text: verb, style: 'button primary', act: () => { answer = true; } },
    ]).addEventListener('close', () => resolve(answer));
  });
}

/**
 * A heading with what can be done beside it.
 * @param {string} title
 * @param {...Child} actions
 */
export const head = (title, ...actions) => element('div', { class: 'view-head' }, element('h1', { tabindex: '-1' }, title), element('div', { class: 'row' }, ...actions));

/**
 * Tabs by arrow keys (WAI-ARIA tabs pattern).
 * @param {string} label
 * @param {{id: string, text: string, show: (panel: HTMLElement) => unknown}[]} list
 * @param {string} chosen
 * @param {(id: string) => void} told
 */
export function tabs(label, list, chosen, told) {
  const panel = element('div', { role: 'tabpanel', id: 'panel', tabindex: '0', class: 'panel' });
  const row = element('div', { role: 'tablist', 'aria-label': label, class: 'tabs' });
  /** @param {string} id @param {boolean} focus */
  const choose = (id, focus) => {
    for (const made of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll('[role=tab]'))) {
      const is = made.id === 'tab-' + id;
      made.setAttribute('aria-selected', String(is));
      made.tabIndex = is ? 0 : -1;
      if (is && focus) made.focus();
    }
    panel.setAttribute('aria-labelledby', 'tab-' + id);
    panel.replaceChildren(element('p', { class: 'waiting' }, '正在打开…'));
    told(id);
    list.find((tab) => tab.id === id)?.show(panel);
  };
  list.forEach((tab, i) => {
    row.append(element('button', {
      type: 'button', role: 'tab', id: 'tab-' + tab.id, 'aria-controls': 'panel',
      onclick: () => choose(tab.id, false),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step) choose(list[(i + step + list.length) % list.length].id, true);
      },
    }, tab.text));
  });
  choose(list.some((tab) => tab.id === chosen) ? chosen : list[0].id, false);
  return element('div', {}, row, panel);
}
