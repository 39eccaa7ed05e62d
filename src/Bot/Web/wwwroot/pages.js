// What a script adds to pages that work without one: the quote is brought into view on its page too, copying, and folded facets on a phone.
import { copy } from './chat/copying.js';

const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings the cited lines of the page to the middle of their own box, or the article's first line to its top. */
function showLines() {
  const box = document.querySelector('.page-lines');
  const line = box?.querySelector('.quoted') ?? box?.querySelector('.own');
  if (!(box instanceof HTMLElement) || !(line instanceof HTMLElement)) return;
  const middle = line.offsetTop - box.offsetTop - (line.classList.contains('quoted') ? box.clientHeight / 3 : 24);
  box.scrollTo({ top: Math.max(0, middle), behavior: 'instant' });
}

/** An address that was copied without its fragment leads to the quote all the same. */
function showQuote() {
  const quote = document.getElementById('quote');
  if (quote && location.hash !== '#quote') quote.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** The facets are open where there is room beside the list; elsewhere they stay folded, as they come. */
function openFacets() {
  const facets = document.querySelector('.facets');
  if (facets instanceof HTMLDetailsElement) facets.open = matchMedia('(min-width: 48.01rem)').matches;
}

function offerTools() {
  const tools = document.querySelector('.article-tools');
  if (!(tools instanceof HTMLElement)) return;
  tools.hidden = false;
  const said = tools.querySelector('[role=status]');
  for (const button of tools.querySelectorAll('[data-copy]'))
    button.addEventListener('click', async () => {
      if (said) said.textContent = (await copy(textOf(tools, button.getAttribute('data-copy')))) ? '已复制' : '这个浏览器不让复制，请手工选取。';
    });
  tools.querySelector('[data-print]')?.addEventListener('click', () => print());
}

/** @param {HTMLElement} tools @param {string | null} what */
function textOf(tools, what) {
  const { title = '', origin = '', address = '' } = tools.dataset;
  const here = location.origin + location.pathname + location.search + '#quote';
  if (what === 'address') return location.origin + address;
  if (what === 'quote-address') return here;
  const quote = [...document.querySelectorAll('.article mark')].map((mark) => mark.textContent).join('');
  return `“${quote}”\n——《${title}》${origin ? `，${origin}` : ''}\n${here}`;
}

openFacets();
showLines();
showQuote();
offerTools();
