// 试问: a question to the index or to the draft, with the quotations of its answer. Staff's tries are not counted as questions.
import { element } from '../dom.js';
import { call } from './client.js';
import { busy, card, field, input, link } from './ui.js';
import { articleAddress } from '../api.js';

/** @param {string} title @param {boolean} draft whether the draft is asked */
export function tryOut(title, draft) {
  const question = input({ maxlength: 500, enterkeyhint: 'send' });
  const submit = element('button', { type: 'submit', class: 'button' }, '问');
  const answer = element('div', { role: 'status' });
  const form = element('form', { class: 'row ask-row' }, field('问题', question), submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(submit, async () => answer.replaceChildren(...drawAnswer(await call('POST', '/ask', { question: question.value, draft }), draft)));
  });
  return card(title, form, answer);
}

/** @param {AnswerReply} reply @param {boolean} draft */
export function drawAnswer(reply, draft) {
  return [
    element('p', { class: 'tried' }, reply.answer),
    element('ol', { class: 'quotes' }, ...reply.citations.map((citation) => element('li', { value: citation.n },
      element('q', {}, citation.quote), ' ', element('small', { class: 'soft' }, draft ? `${citation.title}（${citation.source}）` : link(`${citation.title}（${citation.source}）`, articleAddress(citation.articleId, citation.articleStart, citation.length)))))),
    element('p', { class: 'count' }, `第 ${reply.generation} 代${draft ? '（草稿）' : ''}，${reply.ms} 毫秒${reply.refused ? '，没有答上' : ''}`),
  ];
}
