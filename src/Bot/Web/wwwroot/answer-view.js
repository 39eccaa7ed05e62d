// @ts-nocheck
// An answer as a visitor sees it: the text with its citation numbers, the quotes, the nearest articles.
import { articleAddress } from './api.js';
import { element } from './dom.js';
import { openReader } from './reader.js';

/** @param {string} question as typed @param {object} answer as /api/ask gives it */
export function answerView(question, answer) {
  const card = element('div', { class: answer.refused ? 'answer refused' : 'answer' });
  if (answer.understood && answer.understood !== question)
    card.append(element('p', { class: 'understood' }, '理解为：' + answer.understood));
  card.append(element('div', { class: 'answer-text' }, ...textWithNumbers(answer)));
  if (answer.citations.length > 0)
    card.append(element('ol', { class: 'citations', 'aria-label': '出处' }, ...answer.citations.map(citationView)));
  if (answer.suggestions.length > 0)
    card.append(suggestionsView(answer.suggestions));
  return card;
}

/** "…[1]…" as text and links to the quotes; numbers without a citation stay text. */
function textWithNumbers(answer) {
  const byNumber = new Map(answer.citations.map((citation) => [String(citation.n), citation]));
  return answer.answer.split(/(\[\d{1,3}\])/).map((piece) => {
    const citation = /^\[\d+\]$/.test(piece) ? byNumber.get(piece.slice(1, -1)) : undefined;
    return citation ? articleLink(citation.articleId, citation.articleStart, citation.length,
      { class: 'number', 'aria-label': `出处 ${citation.n}` }, String(citation.n)) : piece;
  });
}

function citationView(citation) {
  const origin = [citation.newspaper, citation.date, citation.source].filter(Boolean).join(' · ');
  return element('li', {}, articleLink(citation.articleId, citation.articleStart, citation.length, { class: 'citation' },
    element('span', { class: 'citation-number', 'aria-hidden': 'true' }, String(citation.n)),
    element('span', { class: 'citation-body' },
      element('span', { class: 'citation-title' }, citation.title || '（无标题）'),
      element('q', { class: 'citation-quote' }, citation.quote),
      element('span', { class: 'citation-origin' }, origin))));
}

function suggestionsView(suggestions) {
  return element('div', { class: 'suggestions' },
    element('p', {}, '相近的文章'),
    element('ul', {}, ...suggestions.map((suggestion) => element('li', {},
      articleLink(suggestion.articleId, 0, 0, { class: 'suggestion' }, suggestion.title || suggestion.source)))));
}

/** A real link, so that it can be opened in a tab; a plain click opens the panel. */
function articleLink(id, start, length, attributes, ...children) {
  const link = element('a', { ...attributes, href: articleAddress(id, start, length) }, ...children);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openReader(id, start, length, link);
  });
  return link;
}
