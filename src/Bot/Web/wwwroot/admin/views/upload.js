// 上传: drag files in, say what they are, see how each was read.
import { element } from '../../dom.js';
import { send } from '../client.js';
import { card, check, count, details, field, head, input, link, notice, sentenceOf, size, tag } from '../ui.js';

/** Files sent at once: the server reads one at a time. */
const atOnce = 2;

/** @type {Record<UploadOutcome['status'], [string, string]>} */
const statuses = { accepted: ['收下', 'good'], duplicate: ['重复', 'warn'], rejected: ['拒收', 'bad'], quarantined: ['隔离', 'warn'] };

/** @param {import('../desk.js').Place} place */
export async function show(place) {
  const newspaper = input({ maxlength: 200, placeholder: '例如 某某日报' });
  const date = input({ type: 'date' });
  const page = input({ maxlength: 100, placeholder: '例如 第2版' });
  const url = input({ type: 'url', maxlength: 500, placeholder: 'https://…' });
  const folder = input({ maxlength: 200, placeholder: '空着就放在资料目录里' });
  const replace = check('替换同名文件');
  const chosen = element('input', { type: 'file', multiple: true, class: 'unseen', id: 'chosen', accept: '.txt,.md,.markdown,.html,.htm,.docx,.doc,.wps,.rtf,.pdf,.png,.jpg,.jpeg,.tif,.tiff' });
  const zone = element('label', { class: 'drop', for: 'chosen' },
    element('strong', {}, '把文件拖到这里'),
    element('span', {}, '或按这里选择文件'),
    element('small', { class: 'soft' }, `txt、md、html、docx、doc、wps、rtf、pdf、png、jpg、tiff；每个不超过 ${place.session.maxUploadMegabytes} MB`));
  const list = element('ul', { class: 'uploads', 'aria-label': '上传的文件' });
  const after = element('div', { class: 'row', hidden: true }, element('a', { class: 'button primary', href: '/admin/draft' }, '去起草'), element('small', { class: 'soft' }, '收下的文件还没有进索引；起草、看过差异、发布以后才用来回答。'));

  /** @type {(() => Promise<void>)[]} */
  const queue = [];
  let running = 0;

  const next = async () => {
    if (running >= atOnce) return;
    const work = queue.shift();
    if (!work) return;
    running++;
    await work();
    running--;
    next();
  };

  /** @param {FileList|File[]} files */
  const take = (files) => {
    const said = { newspaper: newspaper.value, date: date.value, page: page.value, url: url.value, folder: folder.value, replace: replace.box.checked };
    for (const file of files) {
      const line = uploadLine(file, () => { after.hidden = false; });
      list.prepend(line.node);
      queue.push(() => line.send(said, place.session.maxUploadMegabytes));
      next();
    }
  };

  chosen.addEventListener('change', () => {
    take([...(chosen.files ?? [])]);
    chosen.value = '';
  });
  for (const type of ['dragenter', 'dragover']) zone.addEventListener(type, (event) => { event.preventDefault(); zone.classList.add('over'); });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    take([...(event.dataTransfer?.files ?? [])]);
  });

  return [
    head('上传'),
    element('div', { class: 'two' },
      element('div', { class: 'stack' }, chosen, zone, list, after),
      card('版面信息',
        element('p', { class: 'soft small' }, '知道的就写上，对这一次选的文件都算；写成文件旁边的说明（名称.meta.yaml），比从版面上猜的更准。'),
        element('div', { class: 'stack' }, field('报纸', newspaper), field('日期', date), field('版', page), field('原文网址', url), field('放进文件夹', folder, '各级之间用 / 隔开，没有就新建'), replace.label))),
    notice('', '文件名里不能用的字符会换成下划线；内容与已有文件完全相同的不再收；读不成版面的文件不会留在资料目录里。'),
  ];
}

/** @param {File} file @param {() => void} whenTaken */
function uploadLine(file, whenTaken) {
  const state = element('span', { class: 'upload-state', role: 'status' }, '排队');
  const bar = element('progress', { max: 1, value: 0, 'aria-label': file.name });
  const result = element('div', { class: 'upload-result' });
  const stop = element('button', { type: 'button', class: 'quiet' }, '取消');
  const node = element('li', {}, element('div', { class: 'upload-head' }, element('b', { class: 'name' }, file.name), element('small', { class: 'soft' }, size(file.size)), state, stop), bar, result);
  let isStopped = false;
  stop.addEventListener('click', () => { isStopped = true; });

  /** @param {string} words @param {string} kind */
  const finish = (words, kind) => {
    state.replaceChildren(tag(words, kind));
    bar.remove();
    stop.remove();
  };

  /** @param {Record<string, string|boolean>} said @param {number} megabytes */
  const sendIt = async (said, megabytes) => {
    if (isStopped) return finish('已取消', '');
    if (file.size > megabytes * 1024 * 1024) {
      finish('拒收', 'bad');
      result.append(element('p', {}, `文件超过 ${megabytes} MB，没有传；请拆开再传。`));
      return;
    }
    state.textContent = '正在传';
    const sending = send(file, said, (share) => {
      bar.value = share;
      state.textContent = share < 1 ? `正在传 ${Math.round(100 * share)}%` : '正在读版面…';
      if (share >= 1) bar.removeAttribute('value');
    });
    stop.addEventListener('click', sending.stop);
    try {
      const outcome = await sending.done;
      finish(...statuses[outcome.status]);
      result.append(...report(outcome));
      if (outcome.status === 'accepted' || outcome.status === 'quarantined') whenTaken();
    } catch (error) {
      finish('没有传成', 'bad');
      result.append(element('p', { role: 'alert' }, sentenceOf(error)));
    }
  };
  return { node, send: sendIt };
}

/** @param {UploadOutcome} outcome */
function report(outcome) {
  const parts = [];
  if (outcome.reason) parts.push(element('p', {}, outcome.reason));
  if (outcome.status === 'accepted' || outcome.status === 'quarantined') {
    parts.push(element('p', { class: 'small' }, `${outcome.articles} 篇文章，${count(outcome.characters)} 字，略去 ${count(outcome.dropped)} 字，存疑 ${outcome.doubts.length} 处 · `,
      link('看版和更正', '/admin/page?source=' + encodeURIComponent(outcome.source))));
  }
  if (outcome.doubts.length > 0) parts.push(details(`存疑 ${outcome.doubts.length} 处`, doubts(outcome.doubts)));
  return parts;
}

/** @param {Doubt[]} list */
export const doubts = (list) => element('ul', { class: 'doubts' }, ...list.map((doubt) => element('li', {}, element('small', { class: 'count' }, `第 ${doubt.line} 行 `), doubt.what)));
