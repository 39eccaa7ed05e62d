// An article as it was read, with the quoted run marked. Offsets count UTF-16 units, as JavaScript strings do.
import { element } from './dom.js';

/** @type {Record<ParagraphReply['kind'], 'h1'|'h2'|'p'>} */
const tags = { title: 'h1', kicker: 'p', deck: 'p', byline: 'p', heading: 'h2', caption: 'p', body: 'p' };

/**
 * @param {ArticleReply} article
 * @param {number} start first unit of the quote
 * @param {number} length its length, 0 for none
 * @param {string} untitled what stands for a missing title
 * @returns {{view: HTMLElement, mark: HTMLElement|null}}
 */
export function articleView(article, start, length, untitled) {
  const origin = element('p', { class: 'origin' }, originOf(article));
  const view = element('article', { class: 'article' }, origin);
  /** @type {HTMLElement|null} */
  let first = null;
  for (const paragraph of article.paragraphs) {
    const text = article.text.slice(paragraph.start, paragraph.start + paragraph.length);
    if (!text.trim()) continue;
    const block = element(tags[paragraph.kind] ?? 'p', { class: paragraph.kind });
    const { before, mark, after } = split(text, start - paragraph.start, start + length - paragraph.start);
    block.append(before, ...(mark ? [mark] : []), after);
    if (mark && !first) {
      first = mark;
      mark.id = 'quote';
    }
    view.append(block);
  }
  if (!article.paragraphs.some((paragraph) => paragraph.kind === 'title'))
    origin.after(element('h1', { class: 'title untitled' }, article.title || untitled));
  return { view, mark: first };
}

/**
 * Scrolls the quote to the middle of what shows it.
 * @param {HTMLElement|null} mark
 */
export function reveal(mark) {
  if (!mark) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** @param {ArticleReply} article */
function originOf(article) {
  const parts = [article.newspaper, article.date, article.pageLabel, article.series, article.source];
  return parts.filter(Boolean).join(' · ');
}

/** @param {string} text @param {number} from @param {number} to */
function split(text, from, to) {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  if (start >= end) return { before: text, mark: null, after: '' };
  return { before: text.slice(0, start), mark: element('mark', {}, text.slice(start, end)), after: text.slice(end) };
}
