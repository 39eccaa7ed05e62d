// An answer as a visitor sees it: the text with its citation numbers, the quotes, the nearest articles.
import { articleAddress } from '../api.js';
import { element } from '../dom.js';

/**
 * @typedef {(id: string, start: number, length: number, from: HTMLElement) => void} OpenArticle
 * @typedef {import('./texts.js').Texts} Texts
 */

/**
 * @param {string} question as typed
 * @param {AnswerReply} answer
 * @param {Texts} texts
 * @param {OpenArticle} open
 */
export function answerView(question, answer, texts, open) {
  const card = element('div', { class: answer.refused ? 'answer refused' : 'answer' });
  if (answer.understood && answer.understood !== question)
    card.append(element('p', { class: 'understood' }, texts.understood + answer.understood));
  card.append(element('div', { class: 'answer-text' }, ...textWithNumbers(answer, texts, open)));
  if (answer.citations.length > 0) {
    card.append(element('ol', { class: 'citations', 'aria-label': texts.sources },
      ...answer.citations.map((citation) => citationView(citation, texts, open))));
  }
  if (answer.suggestions.length > 0) card.append(suggestionsView(answer.suggestions, texts, open));
  return card;
}

/**
 * "…[1]…" as text and links to the quotes; numbers without a citation stay text.
 * @param {AnswerReply} answer
 * @param {Texts} texts
 * @param {OpenArticle} open
 */
function textWithNumbers(answer, texts, open) {
  const byNumber = new Map(answer.citations.map((citation) => [String(citation.n), citation]));
  return answer.answer.split(/(\[\d{1,3}\])/).map((piece) => {
    const citation = /^\[\d+\]$/.test(piece) ? byNumber.get(piece.slice(1, -1)) : undefined;
    return citation ? quoteLink(citation, open, { class: 'number', 'aria-label': texts.source(citation.n) }, String(citation.n)) : piece;
  });
}

/** @param {CitationReply} citation @param {Texts} texts @param {OpenArticle} open */
function citationView(citation, texts, open) {
  const origin = [citation.newspaper, citation.date, citation.source].filter(Boolean).join(' · ');
  return element('li', {}, quoteLink(citation, open, { class: 'citation' },
    element('span', { class: 'citation-number', 'aria-hidden': 'true' }, String(citation.n)),
    element('span', { class: 'citation-body' },
      element('span', { class: 'citation-title' }, citation.title || texts.untitled),
      element('q', { class: 'citation-quote' }, citation.quote),
      element('span', { class: 'citation-origin' }, origin))));
}

/** @param {SuggestionReply[]} suggestions @param {Texts} texts @param {OpenArticle} open */
function suggestionsView(suggestions, texts, open) {
  return element('div', { class: 'suggestions' },
    element('p', {}, texts.nearest),
    element('ul', {}, ...suggestions.map((suggestion) => element('li', {},
      articleLink(suggestion.articleId, 0, 0, open, { class: 'suggestion' }, suggestion.title || suggestion.source)))));
}

/**
 * To the quote, by the address that also checks its words. An answer kept by an earlier version has none, and then place and length serve.
 * @param {CitationReply} citation
 * @param {OpenArticle} open
 * @param {import('../dom.js').Attributes} attributes
 * @param {...import('../dom.js').Child} children
 */
function quoteLink({ articleId, articleStart, length, address }, open, attributes, ...children) {
  const href = address?.startsWith('/article/') ? address : articleAddress(articleId, articleStart, length);
  return articleLink(articleId, articleStart, length, open, { ...attributes, href }, ...children);
}

/**
 * A real link, so that it can be opened in a tab; a plain click opens the panel.
 * @param {string} id
 * @param {number} start
 * @param {number} length
 * @param {OpenArticle} open
 * @param {import('../dom.js').Attributes} attributes
 * @param {...import('../dom.js').Child} children
 */
function articleLink(id, start, length, open, attributes, ...children) {
  // In a tab of its own even from the widget's frame, where the article page may not be shown.
  const link = element('a', { href: articleAddress(id, start, length), ...attributes, target: '_blank', rel: 'noopener' }, ...children);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(id, start, length, link);
  });
  return link;
}
