// An article as it was read, with the quoted run marked. Offsets count UTF-16 units, as JavaScript strings do.
import { element } from './dom.js';

const tags = { title: 'h1', kicker: 'p', deck: 'p', byline: 'p', heading: 'h2', caption: 'p', body: 'p' };

/**
 * @param {object} article as /api/articles gives it
 * @param {number} start first unit of the quote @param {number} length its length, 0 for none
 * @returns {{view: HTMLElement, mark: HTMLElement|null}}
 */
export function articleView(article, start, length) {
  const view = element('article', { class: 'article' });
  view.append(element('p', { class: 'origin' }, originOf(article)));
  const state = { first: null };
  for (const paragraph of article.paragraphs) {
    const text = article.text.slice(paragraph.start, paragraph.start + paragraph.length);
    if (!text.trim()) continue;
    const block = element(tags[paragraph.kind] ?? 'p', { class: paragraph.kind });
    block.append(...pieces(text, start - paragraph.start, start + length - paragraph.start, state));
    view.append(block);
  }
  if (!article.paragraphs.some((paragraph) => paragraph.kind === 'title'))
    view.querySelector('.origin').after(element('h1', { class: 'title untitled' }, article.title || '（无标题）'));
  return { view, mark: state.first };
}

/** Scrolls the quote to the middle of what shows it. */
export function reveal(mark) {
  if (!mark) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

function originOf(article) {
  const parts = [article.newspaper, article.date, article.pageLabel, article.series, article.source];
  return parts.filter(Boolean).join(' · ');
}

function pieces(text, from, to, state) {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  if (start >= end) return [text];
  const mark = element('mark', {}, text.slice(start, end));
  if (!state.first) {
    state.first = mark;
    mark.id = 'quote';
  }
  return [text.slice(0, start), mark, text.slice(end)];
}
