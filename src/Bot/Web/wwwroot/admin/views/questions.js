// 问题: without an answer, disliked, and the evaluation file; each can be looked into and marked.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { evalForm } from '../eval-form.js';
import { lookInto } from '../look-into.js';
import { typeName } from '../score-card.js';
import { announce, button, confirmed, count, details, failure, head, notice, openBox, table, tabs, tag, when } from '../ui.js';

/** @typedef {import('../desk.js').Place} Place */

/** @type {Record<Mark['state'], [string, string]>} */
export const marks = { answered: ['文章里有', 'good'], absent: ['资料没有', ''], ignored: ['不用管', ''], added: ['已成评测题', 'good'] };

/** @param {Place} place */
export async function show(place) {
  const panels = tabs('问题', [
    { id: 'gaps', text: '没有答上', show: (panel) => fill(panel, () => gaps(place)) },
    { id: 'votes', text: '有评价', show: (panel) => fill(panel, () => votes(place)) },
    { id: 'file', text: '评测题', show: (panel) => fill(panel, () => evaluation(place)) },
  ], place.values.get('tab') ?? '', (tab) => place.remember({ tab }));
  return [head('问题'), privacy(), panels];
}

const privacy = () => details('记下了什么、记多久',
  element('p', {}, '没有答上的问题：问题的文字、次数和最近一次的时间，不记是谁问的；留最近的 2,000 个不同问题，最久没有人问的先删。'),
  element('p', {}, '评价：问题的文字、👍 或 👎、时间，评价人只留一个不能还原的代号；留最近的 20,000 条。'),
  element('p', {}, '其余问题的文字不保存（对话记录只为追问保留，到期即删）。问题可能涉及工作秘密，请不要截图外传；操作记录里不写问题的文字。'));

/** @param {HTMLElement} panel @param {() => Promise<Node[]>} draw */
async function fill(panel, draw) {
  try {
    panel.replaceChildren(...await draw());
  } catch (error) {
    panel.replaceChildren(failure(error));
  }
}

/** @param {Place} place */
async function gaps(place) {
  /** @type {QuestionsReply} */
  const { gaps: list } = await get('/questions');
  return listed(place, list, list.map((gap) => [`问过 ${count(gap.times)} 次`, when(gap.last)]), ['次数', '最近'], '没有没答上的问题。');
}

/** @param {Place} place */
async function votes(place) {
  /** @type {QuestionsReply} */
  const { votes: list } = await get('/questions');
  const sorted = [...list].sort((a, b) => b.bad - a.bad);
  return listed(place, sorted, sorted.map((vote) => [`👍 ${vote.good} · 👎 ${vote.bad}`, when(vote.last)]), ['评价', '最近'], '还没有评价。');
}

/**
 * @param {Place} place
 * @param {{question: string, mark: Mark|null}[]} list
 * @param {string[][]} cells beside each question
 * @param {string[]} heads
 * @param {string} none
 */
function listed(place, list, cells, heads, none) {
  if (list.length === 0) return [notice('good', none)];
  return [table('问题', ['问题', ...heads, '标注', ''], list.map((entry, i) => [
    element('span', { class: 'question' }, entry.question), ...cells[i], markCell(entry.mark),
    button('查一查', () => lookInto(entry.question, entry.mark, place, () => place.go(location.pathname + location.search))),
  ]))];
}

/** @param {Mark|null} mark */
function markCell(mark) {
  if (!mark) return tag('未看', 'warn');
  return element('div', {}, tag(...marks[mark.state]), mark.title ? element('small', { class: 'block' }, `《${mark.title}》`) : null,
    element('small', { class: 'soft block' }, `${mark.by}，${when(mark.at)}${mark.note ? '：' + mark.note : ''}`));
}

/** @param {Place} place */
async function evaluation(place) {
  /** @type {EvalQuestionsReply} */
  const { questions, file, bad } = await get('/evaluation-questions');
  const reload = () => place.go('/admin/questions?tab=file');
  return [
    element('div', { class: 'row' }, element('span', { class: 'count' }, `${file}，${questions.length} 题`),
      place.may('editor') ? button('加一题', () => {
        const form = evalForm({});
        openBox('加评测题', [form.node], [{ text: '取消', act: () => true }, { text: '加进去', style: 'button primary', act: async () => {
          await form.save();
          announce('已加进评测题。');
          reload();
        } }]).classList.add('wide');
      }) : null),
    bad > 0 ? notice('warn', `文件里有 ${bad} 行读不了，评测时不算。`) : null,
    questions.length === 0 ? notice('', '还没有评测题。把问过的问题加成评测题，以后每次起草都会用它们打分。') : table('评测题', ['编号', '类型', '问题', '应有的事实', ''], questions.map((question) => [
      question.id, typeName(question.type), element('span', { class: 'question' }, question.question),
      question.refuse ? tag('应当拒答') : element('span', {}, question.must.map((forms) => forms.join('／')).join('；')),
      place.may('editor') ? button('删去', async () => {
        if (!(await confirmed('删去评测题', `删去“${question.question}”？`, '删去'))) return;
        await call('DELETE', '/evaluation-questions?id=' + encodeURIComponent(question.id));
        reload();
      }) : null,
    ])),
  ].filter((node) => node !== null);
}
