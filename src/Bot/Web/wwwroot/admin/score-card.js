// How a draft answers the evaluation file, beside the generation that answers now.
import { element } from '../dom.js';
import { card, count, details, notice, percent, table, tag } from './ui.js';

/** @param {Draft} draft */
export function scoreCard({ score, scoreNote }) {
  if (!score) return notice('', scoreNote);
  const { before, after } = score;
  const was = new Map(before?.byType.map((group) => [group.name, group]));
  const rows = [after.overall, ...after.byType].map((group) => {
    const earlier = group === after.overall ? before?.overall : was.get(group.name);
    return [typeName(group.name), count(group.questions), change(earlier?.all ?? null, group.all), change(earlier?.recall ?? null, group.recall), change(earlier?.citationPrecision ?? null, group.citationPrecision)];
  });
  return card('评测题上的得分',
    element('p', { class: 'count' }, `${after.file}，${after.overall.questions} 题；现在 → 草稿。变好 ${score.repaired.length}，变坏 ${score.broken.length}，换了说法 ${score.reworded}。`),
    table('得分', ['类型', '题', '全对', '事实', '引文准确'], rows),
    score.broken.length > 0 ? details(`变坏的 ${score.broken.length} 题`, turned(score.broken)) : null,
    score.repaired.length > 0 ? details(`变好的 ${score.repaired.length} 题`, turned(score.repaired)) : null,
    scoreNote ? notice('warn', scoreNote) : null);
}

/** @param {number|null} was @param {number|null} is */
function change(was, is) {
  if (is === null) return '–';
  if (was === null || Math.abs(was - is) < 0.0005) return percent(is);
  return element('span', {}, percent(was) + ' → ' + percent(is) + ' ', tag(is > was ? '升' : '降', is > was ? 'good' : 'bad'));
}

/** @param {TurnedQuestion[]} list */
const turned = (list) => element('ul', { class: 'turned' }, ...list.map((entry) => element('li', {}, element('b', {}, entry.question), element('small', { class: 'soft' }, ' ' + entry.id),
  element('p', {}, '现在：' + entry.before), element('p', {}, '草稿：' + entry.after), entry.reason ? element('p', { class: 'soft small' }, entry.reason) : null)));

/** @type {Record<string, string>} */
export const typeNames = {
  number: '数字', fact: '事实', who: '人物', when: '时间', where: '地点', list: '要点', how: '做法', compare: '比较', multi: '多问', followup: '追问',
  unanswerable: '资料没有', offtopic: '无关', smalltalk: '寒暄',
};

/** @param {string} name */
export const typeName = (name) => typeNames[name] ?? name;
