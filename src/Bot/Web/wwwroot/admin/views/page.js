// 看版: the page's lines on the left, what was read of them on the right, corrections below.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { announce, busy, button, card, count, details, field, head, input, notice, tag } from '../ui.js';
import { correctionForm } from '../correction-form.js';
import { drawArticles, drawLines } from '../page-view.js';

/** @param {import('../desk.js').Place} place */
export async function show(place) {
  const source = place.values.get('source') ?? '';
  /** @type {PageReply} */
  let reply = await get('/page?source=' + encodeURIComponent(source));
  const body = element('div', { class: 'stack' });

  /** @param {PageReply} now @param {string} told */
  const take = (now, told) => {
    reply = now;
    draw();
    announce(told);
  };

  const draw = () => {
    const { page, sidecar } = reply;
    if (page.refusal) {
      body.replaceChildren(notice('bad', page.refusal));
      return;
    }
    const form = place.may('editor') ? correctionForm(page, async (lines) => take(await call('POST', '/corrections', { source, lines }), '更正已写好，版面已重新读过。')) : null;
    body.replaceChildren(...[
      element('p', { class: 'count' }, `${page.articles.length} 篇文章，略去 ${count(page.dropped)} 字，存疑 ${page.doubts.length} 处，更正 ${page.corrections.length} 条`),
      page.doubts.length > 0 ? details(`存疑 ${page.doubts.length} 处`, element('ul', { class: 'doubts' }, ...page.doubts.map((doubt) => element('li', {},
        element('a', { href: '#line-' + doubt.line }, `第 ${doubt.line} 行`), ' ' + doubt.what)))) : null,
      element('div', { class: 'pair' },
        element('section', { class: 'page-lines', 'aria-label': '版面的行' }, element('h2', {}, '版面的行'), drawLines(page, form?.choose ?? null)),
        element('section', { class: 'page-articles', 'aria-label': '读出的文章' }, element('h2', {}, '读出的文章'), ...drawArticles(page))),
      form?.node ?? null,
      corrections(page),
      place.may('editor') ? metadata(sidecar) : null,
    ].filter((node) => node !== null));
  };

  /** @param {PageView} page */
  const corrections = (page) => page.corrections.length === 0 ? null : card('已有的更正', element('ol', { class: 'corrections' }, ...page.corrections.map((correction) => element('li', {},
    element('code', {}, correction.text), ' ', correction.problem ? tag('看不懂：' + correction.problem, 'bad') : null, element('small', { class: 'soft' }, ` ${correction.file} 第 ${correction.line} 行 `),
    place.may('editor') ? button('撤销', async () => take(await call('DELETE', '/corrections', { source, file: correction.file, line: correction.line, text: correction.text }), '已撤销，版面已重新读过。')) : null))));

  /** @param {Sidecar} said */
  const metadata = (said) => {
    const newspaper = input({ value: said.newspaper, maxlength: 200 });
    const date = input({ type: 'date', value: said.date });
    const label = input({ value: said.page, maxlength: 100 });
    const url = input({ type: 'url', value: said.url, maxlength: 500 });
    const save = element('button', { type: 'submit', class: 'button' }, '保存');
    const form = element('form', { class: 'grid-form' }, field('报纸', newspaper), field('日期', date), field('版', label), field('原文网址', url), element('div', { class: 'row' }, save));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      busy(save, async () => take(await call('PUT', '/metadata', { source, newspaper: newspaper.value, date: date.value, page: label.value, url: url.value }), '已保存，版面已重新读过。'));
    });
    return card('整版信息', form);
  };

  draw();
  return [head('看版', element('a', { class: 'quiet', href: '/admin/files' }, '全部版面'), element('a', { class: 'quiet', href: '/admin/draft' }, '起草与发布')), element('p', { class: 'name source-name' }, source), body];
}
