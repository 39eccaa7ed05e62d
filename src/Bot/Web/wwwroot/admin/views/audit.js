// 操作记录.
import { element } from '../../dom.js';
import { get, query } from '../client.js';
import { button, count, failure, head, input, notice, select, table, when } from '../ui.js';

const pageSize = 100;

/** @param {import('../desk.js').Place} place */
export async function show(place) {
  const value = (/** @type {string} */ name) => place.values.get(name) ?? '';
  const who = input({ value: value('who'), placeholder: '用户', 'aria-label': '用户' });
  const text = input({ value: value('text'), placeholder: '对象或说明里的字', 'aria-label': '对象或说明里的字' });
  const from = input({ type: 'date', value: value('from'), 'aria-label': '从哪一天' });
  const until = input({ type: 'date', value: value('until'), 'aria-label': '到哪一天' });
  const act = select([['', '全部操作']], '', { 'aria-label': '操作' });
  const shown = element('div', {});
  let page = 0;

  const filter = () => ({ who: who.value.trim(), act: act.value, text: text.value.trim(), from: from.value, until: until.value });
  const load = async () => {
    place.remember(filter());
    csv.href = '/admin/api/audit/export' + query(filter());
    lines.href = '/admin/api/audit/export' + query({ ...filter(), format: 'jsonl' });
    try {
      /** @type {AuditReply} */
      const reply = await get('/audit' + query({ ...filter(), page }));
      if (act.options.length === 1) {
        act.append(...Object.entries(reply.acts).map(([word, name]) => element('option', { value: word }, name)));
        act.value = value('act');
      }
      shown.replaceChildren(...draw(reply));
    } catch (error) {
      shown.replaceChildren(failure(error));
    }
  };

  /** @param {AuditReply} reply */
  const draw = (reply) => [
    element('p', { class: 'count' }, `${count(reply.total)} 条${reply.total > pageSize ? `，第 ${page + 1} / ${Math.ceil(reply.total / pageSize)} 页` : ''}`),
    reply.entries.length === 0 ? notice('', '没有这样的记录。') : table('操作记录', ['时间', '用户', '操作', '对象', '说明', '来自'], reply.entries.map((entry) => [
      when(entry.at), entry.who, reply.acts[entry.act] ?? entry.act, element('span', { class: 'name' }, entry.subject), entry.detail, entry.address,
    ])),
    element('div', { class: 'row' },
      page > 0 ? button('上一页', () => turn(-1)) : null,
      (page + 1) * pageSize < reply.total ? button('下一页', () => turn(1)) : null),
  ];

  /** @param {number} step */
  const turn = (step) => {
    page += step;
    return load();
  };
  for (const made of [who, text, from, until, act]) {
    made.addEventListener('change', () => {
      page = 0;
      load();
    });
  }
  const csv = element('a', { class: 'quiet', download: true, href: '' }, '导出表格');
  const lines = element('a', { class: 'quiet', download: true, href: '' }, '导出 JSONL');
  await load();
  return [head('操作记录', csv, lines), element('p', { class: 'soft small' }, '每一次操作都记在这里，只增不改；日期按 UTC 算。不记口令、密钥和问题的文字。'), element('div', { class: 'row filters' }, who, act, text, from, until), shown];
}
