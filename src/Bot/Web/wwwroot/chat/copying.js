// Copies text; on plain http, and in frames that were not allowed it, the clipboard's own interface is missing.
import { element } from '../dom.js';

/** @param {string} text @returns {Promise<boolean>} whether it is on the clipboard */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const focused = document.activeElement;
  const box = element('textarea', { class: 'unseen', readonly: true, 'aria-hidden': 'true', tabindex: -1 });
  box.value = text;
  document.body.append(box);
  box.select();
  const isDone = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isDone;
}

/**
 * An answer with its sources, as text.
 * @param {AnswerReply} answer
 * @param {import('./texts.js').Texts} texts
 */
export function asText(answer, texts) {
  const sources = answer.citations.map((c) => `[${c.n}] ${[c.title || texts.untitled, c.newspaper, c.date, c.source].filter(Boolean).join('，')}：“${c.quote}”`);
  return sources.length > 0 ? `${answer.answer}\n\n${texts.sources}：\n${sources.join('\n')}\n` : answer.answer + '\n';
}
