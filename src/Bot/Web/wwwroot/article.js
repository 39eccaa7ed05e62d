// The page of one article: /article/{id}?start=…&length=…
import { article } from './api.js';
import { articleView, reveal } from './article-view.js';
import { element, required } from './dom.js';

const main = required('article', HTMLElement);
const query = new URLSearchParams(location.search);

async function show() {
  try {
    const id = decodeURIComponent(location.pathname.slice('/article/'.length));
    const found = await article(id);
    const { view, mark } = articleView(found, Number(query.get('start')) || 0, Number(query.get('length')) || 0);
    document.title = (found.title || '原文') + ' · 问政';
    main.replaceChildren(view);
    reveal(mark);
  } catch (error) {
    main.replaceChildren(element('p', { class: 'notice', role: 'alert' },
      error instanceof URIError || !(error instanceof Error) ? '这个地址写得不对，请从首页进入。' : error.message));
  } finally {
    main.removeAttribute('aria-busy');
  }
}

show();
