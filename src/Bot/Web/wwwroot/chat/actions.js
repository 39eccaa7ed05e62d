// The row under an answer: 👍, 👎, copy.
import { element } from '../dom.js';
import { vote } from './asking.js';
import { asText, copy } from './copying.js';
import { icon } from './icons.js';

/**
 * @param {import('./talk.js').Exchange} exchange
 * @param {import('./chat.js').ChatParts} parts
 */
export function actionsView(exchange, { texts, talk, site, announcer }) {
  const said = element('span', { class: 'action-said' });
  const good = action('good', texts.good, () => opine(true));
  const bad = action('bad', texts.bad, () => opine(false));
  const copying = action('copy', texts.copy, async () => {
    const isDone = await copy(asText(exchange.answer, texts));
    tell(isDone ? texts.copied : texts.copyFailed);
    if (!isDone) return;
    copying.replaceChildren(icon('done'));
    setTimeout(() => copying.replaceChildren(icon('copy')), 2000);
  });
  // An answer kept from before a restart of the server has an id that nobody knows any more; it is tried all the same.
  const canVote = typeof exchange.answer.id === 'string';
  const row = element('div', { class: 'actions' }, ...(canVote ? [good, bad] : []), copying, said);
  if (canVote) show();
  return row;

  /** @param {boolean} opinion */
  async function opine(opinion) {
    const before = exchange.good;
    exchange.good = opinion;
    show();
    try {
      await vote(exchange.answer.id, opinion, talk.state.visitor, site);
      talk.save();
      tell(opinion ? texts.thanks : texts.sorry);
    } catch {
      exchange.good = before;
      show();
      tell(texts.voteFailed);
    }
  }

  function show() {
    good.setAttribute('aria-pressed', String(exchange.good === true));
    bad.setAttribute('aria-pressed', String(exchange.good === false));
  }

  /** @param {string} sentence */
  function tell(sentence) {
    said.textContent = sentence;
    announcer.say(sentence);
  }
}

/** @param {Parameters<typeof icon>[0]} sign @param {string} label @param {() => void} act */
const action = (sign, label, act) => element('button', { type: 'button', class: 'action', 'aria-label': label, title: label, onclick: act }, icon(sign));
