// 概览: what an operator looks at first.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { tryOut } from '../try-out.js';
import { button, card, count, head, notice, percent, since, size, when } from '../ui.js';

/** @typedef {import('../desk.js').Place} Place */

/** @param {Place} place */
export async function show(place) {
  const [state, draft, questions, files] = await Promise.all([
    get('/state'), get('/draft'), get('/questions'), get('/files'),
  ]);
  return draw(place, /** @type {StateReply} */ (state), /** @type {DraftReply} */ (draft), /** @type {QuestionsReply} */ (questions), /** @type {{files: FileLine[]}} */ (files).files);
}

/** @param {Place} place @param {StateReply} state @param {DraftReply} draft @param {QuestionsReply} questions @param {FileLine[]} files */
function draw(place, state, draft, questions, files) {
  const { index, machine } = state;
  const waiting = files.filter((file) => file.state === 'new' || file.state === 'changed' || file.state === 'gone').length;
  const gaps = questions.gaps.filter((gap) => !gap.mark).length;
  const disliked = questions.votes.filter((vote) => vote.bad > 0 && !vote.mark).length;
  const isLow = machine.diskFree < 1024 ** 3 || machine.diskFree < 0.05 * machine.diskTotal;
  return [
    head('概览'),
    index.rejected ? notice('bad', `新的一代不能用，现在由第 ${index.generation} 代回答：${index.rejected}`) : null,
    isLow ? notice('warn', `磁盘只剩 ${size(machine.diskFree)}，请腾出空间；满了以后不能上传，也不能发布。`) : null,
    element('div', { class: 'tiles' },
      tile('待收录的改动', count(waiting), '版面', '/admin/files?state=pending'),
      tile('草稿', draft.draft ? (draft.draft.basis === draft.current ? '可以发布' : '已过时') : '没有', '起草与发布', '/admin/draft'),
      tile('没有答上的问题', count(gaps), '看一看', '/admin/questions?tab=gaps'),
      tile('不满意的回答', count(disliked), '看一看', '/admin/questions?tab=votes')),
    element('div', { class: 'cards' },
      card('索引', facts([
        ['当前', `第 ${index.generation} 代，${when(index.created)} 建成`],
        ['内容', `${count(index.sources)} 个文件，${count(index.articles)} 篇文章，${count(index.passages)} 段，${count(index.characters)} 字`],
        ['大小', `${size(index.bytes)}（各代共 ${size(machine.indexBytes)}），资料 ${size(machine.archiveBytes)}`],
        ['资料指纹', index.corpusHash.slice(0, 16) + '…'],
      ]), place.may('editor') ? element('div', { class: 'row' }, button('核对索引', () => call('POST', '/check')), element('small', { class: 'soft' }, '核对每个校验和与交叉计数，结果显示在页面上方。')) : null),
      card('机器', facts([
        ['运行', since(machine.started)],
        ['内存', `${size(machine.memory)}（其中程序对象 ${size(machine.heap)}）`],
        ['处理器', `${machine.processors} 个，已用 ${count(Math.round(machine.processorSeconds))} 秒`],
        ['磁盘', `剩 ${size(machine.diskFree)} / ${size(machine.diskTotal)}（${percent(machine.diskFree / machine.diskTotal)}）`],
        ['版本', machine.version],
      ])),
      card('渠道', facts([
        ['网页', '正常'],
        ['Telegram', state.telegram
          ? `${state.telegram.state === 'Running' ? '正常' : state.telegram.state}；最近联系 ${when(state.telegram.lastContact)}，待答 ${state.telegram.pending}，最久等了 ${state.telegram.lagSeconds} 秒`
          : '没有配置'],
        ['语言模型', state.model
          ? `${state.model.model}；今天用了 ${count(state.model.used)} 字${state.model.limit ? ` / ${count(state.model.limit)}` : '，不限'}`
          : '没有配置，只用资料原文回答'],
      ]))),
    tryOut('问一问', false),
  ].filter((node) => node !== null);
}

/** @param {string} name @param {string} value @param {string} where @param {string} address */
function tile(name, value, where, address) {
  return element('a', { class: 'tile card', href: address }, element('b', {}, value), element('span', {}, name), element('small', { class: 'soft' }, where + ' ›'));
}

/** @param {[string, string][]} rows */
export function facts(rows) {
  return element('dl', { class: 'facts' }, ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}
