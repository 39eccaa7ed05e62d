// 更正: one form that writes the lines of docs/corrections.md; what it will write is shown before it is saved.
import { element } from '../dom.js';
import { announce, busy, card, field, input, select } from './ui.js';

/** @type {[string, string][]} */
const kinds = [
  ['split', '分：从这行起另成一篇'],
  ['join', '接：这行接在另一行后面'],
  ['move', '移：这几行移到另一行所在段之后'],
  ['drop', '略：这几行不要'],
  ['retitle', '改题：改这行所在文章的标题'],
  ['set', '设：改这行所在文章的信息'],
];

/** @type {[string, string][]} */
const fieldNames = [['newspaper', '报纸'], ['date', '日期'], ['page', '版'], ['url', '网址'], ['series', '栏目'], ['byline', '署名']];

/** Characters of a line's beginning that a correction carries, so that it follows the line when others come before it. */
const anchorLength = 8;

/**
 * @param {PageView} page
 * @param {(lines: string[]) => Promise<unknown>} save
 */
export function correctionForm(page, save) {
  const kind = select(kinds);
  const first = input({ type: 'number', min: 1, max: page.lines.length, inputmode: 'numeric' });
  const last = input({ type: 'number', min: 1, max: page.lines.length, inputmode: 'numeric' });
  const target = input({ type: 'number', min: 1, max: page.lines.length, inputmode: 'numeric' });
  const what = select(fieldNames);
  const value = input({ maxlength: 500 });
  const preview = element('code', { class: 'preview' });
  const submit = element('button', { type: 'submit', class: 'button primary' }, '写入更正');
  const lastField = field('到第几行', last);
  const targetField = field('接在第几行后', target);
  const whatField = field('哪一项', what);
  const valueField = field('改成', value);
  const form = element('form', { class: 'grid-form', novalidate: true }, field('做什么', kind), field('第几行', first, '按左边的行号就会填上；按住 Shift 再按一行，选到那一行'),
    lastField, targetField, whatField, valueField, element('div', { class: 'row wide-cell' }, preview, submit));

  const update = () => {
    lastField.hidden = kind.value !== 'move' && kind.value !== 'drop';
    targetField.hidden = kind.value !== 'move' && kind.value !== 'join';
    whatField.hidden = kind.value !== 'set';
    valueField.hidden = kind.value !== 'set' && kind.value !== 'retitle';
    preview.textContent = compose() || '（还没有写全）';
    for (const line of document.querySelectorAll('.line.chosen')) line.classList.remove('chosen');
    const end = lastField.hidden ? Number(first.value) : Number(last.value || first.value);
    for (let number = Number(first.value); number > 0 && number <= end && number <= page.lines.length; number++) document.getElementById('line-' + number)?.classList.add('chosen');
  };

  const compose = () => {
    const from = Number(first.value);
    const to = Number(last.value || first.value);
    const goal = Number(target.value);
    if (!isLine(from) || (!lastField.hidden && (!isLine(to) || to < from)) || (!targetField.hidden && !isLine(goal))) return '';
    const anchor = anchorOf(from);
    const lines = to > from ? `${from}-${to}` : String(from);
    switch (kind.value) {
      case 'split': return `split ${from}${anchor}`;
      case 'join': return `join ${goal} <- ${from}${anchor}`;
      case 'move': return `move ${lines}${anchor} -> ${goal}`;
      case 'drop': return `drop ${lines}${anchor}`;
      case 'retitle': return value.value.trim() ? `retitle ${from}${anchor} = ${value.value.trim()}` : '';
      default: return value.value.trim() ? `set ${from}${anchor} ${what.value} = ${value.value.trim()}` : '';
    }
  };

  /** @param {number} number */
  const isLine = (number) => Number.isInteger(number) && number >= 1 && number <= page.lines.length;

  /** @param {number} number */
  const anchorOf = (number) => {
    const begins = page.lines[number - 1].text.replace(/^[ \t\u3000#*>]+/, '').slice(0, anchorLength).split(/["“”]/)[0].trimEnd();
    return begins.length > 1 ? ` “${begins}”` : '';
  };

  /** @param {number} line @param {boolean} extend */
  const choose = (line, extend) => {
    if (extend && Number(first.value) > 0 && line >= Number(first.value)) last.value = String(line);
    else [first.value, last.value] = [String(line), ''];
    update();
    // From here on it stays in sight, however far down the page the line is.
    node.classList.add('at-hand');
    announce(`选了第 ${first.value} 行${last.value ? '到第 ' + last.value + ' 行' : ''}。`);
  };

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(submit, async () => {
      const line = compose();
      if (!line) throw new Error('还没有写全：请填好行号和要改成的内容。');
      await save([line]);
    });
  });
  const node = card('更正', form);
  update();
  return { node, choose };
}
