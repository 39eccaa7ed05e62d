// One article that a draft adds, changes or removes; its text, or what changed in it, opens below.
import { element } from '../dom.js';
import { get, query } from './client.js';
import { differences } from './difference.js';
import { count, failure, tag } from './ui.js';

/** @type {Record<ArticleChange['kind'], [string, string]>} */
const kinds = { added: ['新增', 'good'], changed: ['改动', 'warn'], removed: ['移除', 'bad'] };

/** @param {ArticleChange} change */
export function changeLine(change) {
  const body = element('div', { class: 'change-body' });
  const opened = element('details', {}, element('summary', {}, tag(...kinds[change.kind]), ' ', element('b', {}, change.title || '（无标题）'),
    element('small', { class: 'soft' }, ` ${change.source}，${count(change.length)} 字`)), body);
  opened.addEventListener('toggle', async () => {
    if (!opened.open || body.hasChildNodes()) return;
    body.append(element('p', { class: 'waiting' }, '正在打开…'));
    try {
      body.replaceChildren(...draw(await get('/draft/article' + query({ before: change.before, after: change.after }))));
    } catch (error) {
      body.replaceChildren(failure(error));
    }
  });
  return element('li', {}, opened);
}

/** @param {ArticlePair} pair */
function draw({ before, after }) {
  const facts = [['标题', before?.title, after?.title], ['署名', before?.byline, after?.byline], ['报纸', before?.newspaper, after?.newspaper], ['日期', before?.date, after?.date]]
    .filter(([, was, is]) => before && after && (was ?? '') !== (is ?? ''))
    .map(([name, was, is]) => element('p', { class: 'small' }, name + '：', element('del', {}, was || '（无）'), ' → ', element('ins', {}, is || '（无）')));
  if (!before || !after) return [element('p', { class: 'difference' }, (after ?? before)?.text ?? '这篇文章已经不在了。')];
  return [...facts, element('p', { class: 'difference' }, ...differences(before.text, after.text).map(({ kind, text }) =>
    kind === 'same' ? text : element(kind === 'gone' ? 'del' : 'ins', {}, text)))];
}
