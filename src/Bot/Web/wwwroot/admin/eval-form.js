// The form of one evaluation question: what a right answer must hold.
import { element } from '../dom.js';
import { call } from './client.js';
import { check, field, input, select } from './ui.js';
import { typeNames } from './score-card.js';

const styles = /** @type {[string, string][]} */ ([['formal', '书面'], ['colloquial', '口语'], ['keyword', '关键词'], ['typo', '有错字'], ['abbr', '简称']]);

/** @param {{question?: string, source?: string}} known */
export function evalForm(known) {
  const question = input({ value: known.question ?? '', maxlength: 500 });
  const type = select(Object.entries(typeNames).filter(([name]) => name !== 'followup' && name !== 'smalltalk'), 'fact');
  const style = select(styles);
  const refuse = check('应当拒答（资料里没有）');
  const must = element('textarea', { class: 'input', rows: 3 });
  const mustNot = element('textarea', { class: 'input', rows: 2 });
  const source = input({ value: known.source ?? '', maxlength: 500 });
  const mustField = field('回答里必须有的事实', must, '一行一个；同一事实的几种写法用 ／ 或 | 隔开，有一种就算');
  refuse.box.addEventListener('change', () => {
    mustField.hidden = refuse.box.checked;
    if (refuse.box.checked) type.value = 'unanswerable';
  });
  const node = element('div', { class: 'stack' }, field('问题', question), element('div', { class: 'grid-form' }, field('类型', type), field('说法', style)), refuse.label,
    mustField, field('不应有的话', mustNot, '一行一个，可以空着'), field('出处文件', source, '可以引的版面文件名，多个用空格隔开'));
  const save = () => call('POST', '/evaluation-questions', {
    question: question.value, type: type.value, style: style.value, refuse: refuse.box.checked,
    must: refuse.box.checked ? [] : lines(must.value).map((line) => line.split(/[|／]/u).map((form) => form.trim()).filter(Boolean)).filter((forms) => forms.length > 0),
    mustNot: lines(mustNot.value),
    source: source.value.split(/\s+/u).filter(Boolean),
  });
  return { node, save };
}

/** @param {string} text */
const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
