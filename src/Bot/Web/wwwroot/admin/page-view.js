// The two sides of 看版: every run of a line leads to its paragraph, every paragraph to its lines.
import { element } from '../dom.js';
import { tag } from './ui.js';

/** Tints of articles; they repeat, the number beside them does not. */
const tints = 8;

/** @param {number} article */
const tint = (article) => 'tint-' + (article % tints);

/**
 * @param {PageView} page
 * @param {((line: number, extend: boolean) => void)|null} choose told of a line that was picked; null where nothing can be corrected
 */
export function drawLines(page, choose) {
  return element('ol', { class: 'lines' }, ...page.lines.map((line) => element('li', { id: 'line-' + line.number, class: 'line' },
    choose
      ? element('button', { type: 'button', class: 'line-number', 'aria-label': `第 ${line.number} 行，选来更正`, onclick: (/** @type {MouseEvent} */ event) => choose(line.number, event.shiftKey) }, String(line.number))
      : element('span', { class: 'line-number' }, String(line.number)),
    element('div', { class: 'line-text' }, ...runs(line), ...page.doubts.filter((doubt) => doubt.line === line.number).map((doubt) => element('p', { class: 'doubt' }, '存疑：' + doubt.what))))));
}

/** @param {TracedLine} line */
function runs(line) {
  /** @type {(Node|string)[]} */
  const parts = [];
  let at = 0;
  for (const run of line.runs) {
    if (run.start > at) parts.push(line.text.slice(at, run.start));
    const text = line.text.slice(run.start, run.start + run.length);
    if (run.from > 0) parts.push(element('a', { class: 'join', href: '#line-' + run.from }, `↤ 接第 ${run.from} 行`));
    parts.push(run.article < 0
      ? element('del', { title: '略去：' + run.rule }, text)
      : element('a', { class: 'run ' + tint(run.article), href: `#article-${run.article}-${run.paragraph}` }, text));
    if (run.to > 0) parts.push(element('a', { class: 'join', href: '#line-' + run.to }, `↦ 下接第 ${run.to} 行`));
    at = run.start + run.length;
  }
  parts.push(line.text.slice(at));
  return parts;
}

/** @param {PageView} page */
export function drawArticles(page) {
  return page.articles.map((article, a) => element('article', { class: 'read ' + tint(a) },
    element('h3', {}, element('span', { class: 'read-number' }, String(a + 1)), article.title || '（无标题）'),
    element('p', { class: 'read-facts' }, ...facts(article).map(([name, value]) => element('span', {}, element('small', { class: 'soft' }, name + ' '), value))),
    ...article.paragraphs.map((paragraph, p) => element('div', { class: 'read-paragraph', id: `article-${a}-${p}` },
      element('p', { class: 'read-origin' }, tag(paragraph.kind), ' 第 ', ...spaced(paragraph.lines.map((line) => element('a', { href: '#line-' + line }, String(line)))), ' 行',
        paragraph.confidence < 1 ? element('span', { class: paragraph.confidence < 0.5 ? 'unsure low' : 'unsure' }, ` 把握 ${paragraph.confidence.toFixed(2)}`) : null),
      element('p', { class: 'read-text' }, paragraph.text)))));
}

/** @param {ArticleView} article @returns {[string, string][]} */
function facts(article) {
  /** @type {[string, string][]} */
  const all = [['肩题', article.kicker], ['副题', article.deck], ['栏目', article.series], ['署名', article.byline], ['报纸', article.newspaper], ['日期', article.date ?? ''],
    ['版', article.pageLabel], ['地点', article.places.join('、')], ['方略', article.schemes.join('；')]];
  return all.filter(([, value]) => value);
}

/** @param {Node[]} nodes */
const spaced = (nodes) => nodes.flatMap((node, i) => (i === 0 ? [node] : ['、', node]));
