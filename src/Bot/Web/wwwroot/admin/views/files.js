// 版面: the files of the archive beside what the index holds.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { announce, button, confirmed, count, head, input, link, notice, select, size, table, tag } from '../ui.js';

/** @type {Record<FileLine['state'], [string, string]>} */
const states = { same: ['已收录', 'good'], changed: ['有改动', 'warn'], new: ['待收录', 'warn'], refused: ['不能收录', 'bad'], gone: ['已移走', 'warn'] };

/** Rows drawn; more are found by the filter. */
const most = 300;

/** @param {import('../desk.js').Place} place */
export async function show(place) {
  /** @type {{files: FileLine[], archive: string}} */
  const { files, archive } = await get('/files');
  const text = input({ type: 'search', placeholder: '按文件名找', 'aria-label': '按文件名找', value: place.values.get('text') ?? '' });
  const state = select([['', '全部'], ['pending', '与索引不同'], ...Object.entries(states).map(([value, [name]]) => /** @type {[string, string]} */ ([value, name]))],
    place.values.get('state') ?? '', { 'aria-label': '状态' });
  const shown = element('div', {});

  const draw = () => {
    place.remember({ text: text.value, state: state.value });
    const fitting = files.filter((file) => file.source.toLowerCase().includes(text.value.trim().toLowerCase())
      && (state.value === '' || file.state === state.value || (state.value === 'pending' && file.state !== 'same' && file.state !== 'refused')));
    shown.replaceChildren(
      element('p', { class: 'count' }, `${count(fitting.length)} 个文件${fitting.length > most ? `，列出前 ${most} 个` : ''}`),
      fitting.length === 0 ? notice('', '没有这样的文件。') : table('版面文件', ['文件', '状态', '大小', '更正', ''], fitting.slice(0, most).map((file) => [
        element('div', {}, file.state === 'gone' || file.state === 'refused' ? element('span', { class: 'name' }, file.source) : link(file.source, '/admin/page?source=' + encodeURIComponent(file.source)),
          file.reason ? element('small', { class: 'soft block' }, file.reason) : null, file.hasSidecar ? tag('有说明') : null),
        tag(...states[file.state]),
        file.bytes ? size(file.bytes) : '',
        file.corrections ? count(file.corrections) : '',
        place.may('editor') && file.state !== 'gone' && file.state !== 'refused' ? button('移走', () => remove(file)) : null,
      ])));
  };

  /** @param {FileLine} file */
  const remove = async (file) => {
    if (!(await confirmed('移走文件', `把“${file.source}”移出资料目录？发布以后它的文章就不再用来回答。文件保存在管理目录的 removed 文件夹里，需要时可以找回。`, '移走'))) return;
    await call('DELETE', '/files?source=' + encodeURIComponent(file.source));
    announce('已移走。');
    place.go('/admin/files');
  };

  text.addEventListener('input', draw);
  state.addEventListener('change', draw);
  draw();
  return [
    head('版面', place.may('editor') ? element('a', { class: 'button primary', href: '/admin/upload' }, '上传') : null),
    element('p', { class: 'soft small' }, '资料目录：' + archive),
    element('div', { class: 'row filters' }, text, state),
    shown,
  ];
}
