// @ts-nocheck
// The panel beside the conversation that shows an article with the quote marked; full screen on a phone.
import { article, articleAddress } from './api.js';
import { articleView, reveal } from './article-view.js';
import { element } from './dom.js';

const panel = document.getElementById('reader');
const body = document.getElementById('reader-body');
const link = document.getElementById('reader-link');
const behind = document.querySelector('.asking');
const closing = document.getElementById('reader-close');
let opener = null;
let shown = 0;

/** @param {string} id @param {number} start @param {number} length @param {HTMLElement} from gets the focus back */
export async function openReader(id, start, length, from) {
  const turn = ++shown;
  opener = from;
  link.href = articleAddress(id, start, length);
  panel.hidden = false;
  // On a phone the panel covers everything: what lies behind must not take the focus.
  behind.inert = matchMedia('(max-width: 60rem)').matches;
  body.setAttribute('aria-busy', 'true');
  body.replaceChildren(element('p', { class: 'waiting' }, '正在打开…'));
  closing.focus({ preventScroll: true });
  try {
    const found = await article(id);
    // A later click wins over a slower earlier one.
    if (turn !== shown) return;
    const { view, mark } = articleView(found, start, length);
    body.replaceChildren(view);
    body.scrollTop = 0;
    reveal(mark);
  } catch (error) {
    if (turn === shown) body.replaceChildren(element('p', { class: 'notice', role: 'alert' }, error.message));
  } finally {
    if (turn === shown) body.removeAttribute('aria-busy');
  }
}

export function closeReader() {
  if (panel.hidden) return;
  shown++;
  panel.hidden = true;
  behind.inert = false;
  opener?.focus();
  opener = null;
}

closing.addEventListener('click', closeReader);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeReader();
});
