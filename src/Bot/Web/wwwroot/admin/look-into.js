// 查一查: what is answered now, which articles are near; mark the right one, or make the question one of the evaluation file.
import { element } from '../dom.js';
import { call } from './client.js';
import { evalForm } from './eval-form.js';
import { drawAnswer } from './try-out.js';
import { articleAddress } from '../api.js';
import { announce, button, field, input, openBox, select, sentenceOf } from './ui.js';

/**
 * @param {string} question
 * @param {Mark|null} mark the mark it has
 * @param {import('./desk.js').Place} place
 * @param {() => void} changed
 */
export async function lookInto(question, mark, place, changed) {
  const answer = element('div', { class: 'stack' }, element('p', { class: 'waiting' }, '正在问…'));
  const words = input({ value: question, maxlength: 500 });
  const hits = element('div', { class: 'hits', role: 'radiogroup', 'aria-label': '相近的文章' });
  const note = input({ value: mark?.note ?? '', maxlength: 500 });
  const state = select([['answered', '文章里有（选上文章）'], ['absent', '资料没有'], ['ignored', '不用管']], mark && mark.state !== 'added' ? mark.state : 'answered');
  const find = async () => {
    /** @type {{hits: HitLine[]}} */
    const found = await call('POST', '/search', { question: words.value });
    hits.replaceChildren(...(found.hits.length === 0 ? [element('p', {}, '没有相近的文章。')] : found.hits.map((hit) => element('label', { class: 'hit' },
      element('input', { type: 'radio', name: 'hit', value: hit.articleId, checked: hit.articleId === mark?.articleId, 'data-source': hit.source }),
      element('span', {}, element('b', {}, hit.title || '（无标题）'), element('small', { class: 'soft' }, ` ${[hit.newspaper, hit.date, hit.source].filter(Boolean).join('　')} `),
        element('a', { href: articleAddress(hit.articleId, 0, 0), target: '_blank', rel: 'noopener' }, '打开'), element('span', { class: 'hit-text' }, hit.text))))));
  };
  const chosen = () => /** @type {HTMLInputElement|null} */ (hits.querySelector('input:checked'));

  /** @param {Mark['state']} as */
  const setMark = (as) => call('POST', '/marks', { question, state: as, articleId: as === 'answered' || as === 'added' ? chosen()?.value ?? '' : '', note: note.value });

  const box = openBox('查一查', [
    element('p', { class: 'question' }, question),
    element('h3', {}, '现在的回答'), answer,
    element('h3', {}, '相近的文章'), element('div', { class: 'row ask-row' }, field('用这些词找', words), button('找', find)), hits,
    place.may('editor') ? element('div', { class: 'grid-form' }, field('标注', state), field('备注', note)) : null,
  ], [
    { text: '关闭', act: () => true },
    ...(place.may('editor') ? [
      { text: '加成评测题', act: () => addQuestion(question, chosen()?.dataset.source ?? '', async () => {
        await setMark('added');
        box.close();
        changed();
      }) },
      { text: '标注', style: 'button primary', act: async () => {
        await setMark(/** @type {Mark['state']} */ (state.value));
        announce('已标注。');
        changed();
      } },
    ] : []),
  ]);
  box.classList.add('wide');
  const asked = call('POST', '/ask', { question, draft: false }).then((reply) => answer.replaceChildren(...drawAnswer(/** @type {AnswerReply} */ (reply), false)),
    (error) => answer.replaceChildren(element('p', { role: 'alert' }, sentenceOf(error))));
  await Promise.all([asked, find()]);
}

/** @param {string} question @param {string} source @param {() => Promise<unknown>} added */
function addQuestion(question, source, added) {
  const form = evalForm({ question, source });
  openBox('加成评测题', [form.node], [{ text: '取消', act: () => true }, { text: '加进去', style: 'button primary', act: async () => {
    await form.save();
    announce('已加进评测题。');
    await added();
  } }]).classList.add('wide');
  // The box below stays until the question is in.
  return false;
}
