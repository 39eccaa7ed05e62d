// 站点与名单: which sites may embed the widget, and who may ask in Telegram.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { busy, button, card, confirmed, field, head, input, notice, openBox, table, tag, when } from '../ui.js';

/** @param {import('../desk.js').Place} place */
export async function show(place) {
  const [sites, telegram] = /** @type {[{sites: SiteLine[]}, TelegramReply]} */ (await Promise.all([get('/sites'), get('/telegram')]));
  const reload = () => place.go('/admin/access');
  return [head('站点与名单'), drawSites(sites.sites, reload), drawTelegram(telegram, reload)];
}

/** @param {SiteLine[]} sites @param {() => void} reload */
function drawSites(sites, reload) {
  return card('嵌入网页的站点',
    element('p', { class: 'soft small' }, '只有登记了来源的网站能嵌入问答小窗。key 会写在网页里，不是秘密；起作用的是来源。'),
    sites.length === 0 ? notice('', '还没有站点。') : table('站点', ['名称', '来源', '每分钟', 'key', ''], sites.map((site) => [
      site.name, element('span', {}, site.origins.join(' ')), String(site.questionsPerMinute), element('code', {}, site.key),
      element('div', { class: 'row' }, button('嵌入代码', () => showTag(site)), button('改', () => edit(site, reload)), button('删去', async () => {
        if (!(await confirmed('删去站点', `删去“${site.name}”？它网页上的小窗马上不能用。`, '删去'))) return;
        await call('DELETE', '/sites?key=' + encodeURIComponent(site.key));
        reload();
      })),
    ])),
    element('div', { class: 'row' }, button('加站点', () => edit(null, reload), 'button')));
}

/** @param {SiteLine} site */
function showTag(site) {
  openBox('嵌入代码', [element('p', {}, '放在网页里任何地方：'), element('pre', { class: 'secret' }, element('code', {}, `<script async src="${location.origin}/widget.js" data-site="${site.key}"></script>`)),
    element('p', { class: 'soft small' }, `登记于 ${when(site.created)}。`)], [{ text: '好', act: () => true }]);
}

/** @param {SiteLine|null} site @param {() => void} reload */
function edit(site, reload) {
  const name = input({ value: site?.name ?? '', maxlength: 60 });
  const origins = element('textarea', { class: 'input', rows: 3 });
  origins.value = (site?.origins ?? []).join('\n');
  const rate = input({ type: 'number', min: 1, max: 100000, value: String(site?.questionsPerMinute ?? 120) });
  openBox(site ? '改站点' : '加站点', [element('div', { class: 'stack' }, field('名称', name), field('来源', origins, '一行一个，例如 https://www.example.gov.cn'), field('每分钟最多几个问题', rate))], [
    { text: '取消', act: () => true },
    { text: site ? '改' : '加', style: 'button primary', act: async () => {
      const body = { key: site?.key ?? '', name: name.value, origins: origins.value.split(/\s+/u).filter(Boolean), questionsPerMinute: Number(rate.value) };
      await call(site ? 'PUT' : 'POST', '/sites', body);
      reload();
    } },
  ]);
}

/** @param {TelegramReply} telegram @param {() => void} reload */
function drawTelegram(telegram, reload) {
  if (!telegram.isOn) return card('Telegram 名单', notice('', '没有配置 Telegram。'));
  const id = input({ inputmode: 'numeric', maxlength: 20 });
  const submit = element('button', { type: 'submit', class: 'button' }, '加进名单');
  const form = element('form', { class: 'row ask-row' }, field('编号', id, '用户是正数，群是负数；对机器人发 /id 就能看到'), submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(submit, async () => {
      await call('POST', '/telegram', { id: id.value });
      reload();
    });
  });
  return card('Telegram 名单',
    element('p', {}, telegram.isOpen ? '私聊对所有人开放；群要在名单里。' : '只回答名单里的人和群。'),
    table('名单', ['编号', '来自', ''], [
      ...telegram.added.map((value) => [value, '管理页面或 /allow', button('移出', async () => {
        if (!(await confirmed('移出名单', `移出 ${value}？`, '移出'))) return;
        await call('DELETE', '/telegram?id=' + encodeURIComponent(value));
        reload();
      })]),
      ...telegram.configured.map((value) => [value, tag('设置文件'), '']),
      ...telegram.staff.map((value) => [value, tag('管理员（设置文件）'), '']),
    ]), form);
}
