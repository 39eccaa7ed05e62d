// 起草与发布: what the archive's folder would make of the index, looked at before it answers anybody.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { changeLine } from '../change-line.js';
import { jobNow, watchJob, whenJobEnds } from '../job.js';
import { scoreCard } from '../score-card.js';
import { tryOut } from '../try-out.js';
import { button, card, confirmed, count, details, head, notice, size, table, tag, when } from '../ui.js';
import { doubts } from './upload.js';

/** Lines of a list that are drawn at once. */
const most = 200;

/** @typedef {import('../desk.js').Place} Place */

/** @param {Place} place */
export async function show(place) {
  const body = element('div', { class: 'stack' });
  const actions = element('div', { class: 'row' });
  const load = async () => {
    const [reply, generations] = /** @type {[DraftReply, {generations: GenerationLine[]}]} */ (await Promise.all([get('/draft'), get('/generations')]));
    if (place.gone.aborted) return;
    actions.replaceChildren(...drawActions(place, reply, load));
    body.replaceChildren(...drawDraft(reply), drawGenerations(place, generations.generations, load));
    sleep(jobNow()?.outcome === 'running');
  };

  /** Nothing else can be started while a job runs. @param {boolean} isAsleep */
  const sleep = (isAsleep) => {
    for (const made of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('.starts'))) made.disabled = isAsleep;
    for (const made of /** @type {NodeListOf<HTMLButtonElement>} */ (actions.querySelectorAll('button'))) made.disabled = isAsleep;
  };

  watchJob((state) => sleep(state.outcome === 'running'), place.gone);
  whenJobEnds(load, place.gone);
  await load();
  return [head('起草与发布', actions), element('p', { class: 'soft' }, '起草时照常用现在这一代回答；发布的就是看过的这一份，一步换上，随时可以退回。'), body];
}

/** @param {Place} place @param {DraftReply} reply @param {() => Promise<unknown>} load */
function drawActions(place, reply, load) {
  const { draft, current } = reply;
  const made = [];
  if (place.may('editor')) made.push(button(draft ? '重新起草' : '起草', () => call('POST', '/draft'), draft ? 'quiet' : 'button primary'));
  if (draft && place.may('editor')) {
    made.push(button('丢弃草稿', async () => {
      await call('DELETE', '/draft');
      await load();
    }));
  }
  if (draft && draft.basis === current && draft.hasChanges && place.may('operator')) {
    made.push(button('发布', async () => {
      const worse = draft.score && draft.score.broken.length > 0 ? `有 ${draft.score.broken.length} 道评测题会变坏。` : '';
      if (await confirmed('发布草稿', `${worse}发布后，新的问题就由这一份回答；不满意可以退回第 ${current} 代。`, '发布')) await call('POST', '/publish');
    }, 'button primary'));
  }
  return made;
}

/** @param {DraftReply} reply */
function drawDraft({ draft, current }) {
  if (!draft) return [notice('', '没有草稿。上传、更正之后在这里起草：读出改动的版面，列出与现在的差异，并用评测题打分。')];
  const of = (/** @type {string} */ kind) => draft.changes.filter((change) => change.kind === kind);
  const all = draft.files.flatMap((file) => file.doubts);
  return [
    draft.basis !== current ? notice('warn', `这份草稿是在第 ${draft.basis} 代上起的，现在是第 ${current} 代；它已经不能发布，请重新起草。`) : null,
    draft.hasChanges ? null : notice('good', '资料目录与索引没有不同，没有要发布的。'),
    element('div', { class: 'tiles' },
      tile('新增文章', of('added').length), tile('改动文章', of('changed').length), tile('移除文章', of('removed').length), tile('存疑', all.length)),
    element('p', { class: 'count' }, `${draft.by} 于 ${when(draft.made)} 起草，在第 ${draft.basis} 代上；共 ${count(draft.sources)} 个文件、${count(draft.articles)} 篇文章、${count(draft.passages)} 段，${count(draft.unchanged)} 个文件没有变。`),
    scoreCard(draft),
    draft.files.length > 0 ? card('入库报告', table('入库报告', ['文件', '结果', '文章', '字', '略去', '存疑'], draft.files.slice(0, most).map((file) => [
      element('div', {}, element('span', { class: 'name' }, file.source), file.reason ? element('small', { class: 'soft block' }, file.reason) : null,
        file.doubts.length > 0 ? details(`存疑 ${file.doubts.length} 处`, doubts(file.doubts)) : null),
      tag(file.statusName, file.status === 'rejected' || file.status === 'quarantined' ? 'bad' : file.status === 'duplicate' ? 'warn' : 'good'),
      count(file.articles), count(file.characters), count(file.dropped), count(file.doubts.length),
    ])), draft.files.length > most ? element('p', { class: 'soft' }, `还有 ${draft.files.length - most} 个文件。`) : null) : null,
    draft.changes.length > 0 ? card('文章的差异', element('ul', { class: 'changes' }, ...draft.changes.slice(0, most).map(changeLine)),
      draft.changes.length > most ? element('p', { class: 'soft' }, `还有 ${draft.changes.length - most} 篇。`) : null) : null,
    draft.hasChanges ? tryOut('问问草稿', true) : null,
  ].filter((node) => node !== null);
}

/** @param {string} name @param {number} value */
const tile = (name, value) => element('div', { class: 'tile card' }, element('b', {}, count(value)), element('span', {}, name));

/** @param {Place} place @param {GenerationLine[]} generations @param {() => Promise<unknown>} load */
function drawGenerations(place, generations, load) {
  const current = generations.find((entry) => entry.isCurrent)?.generation ?? 0;
  const earlier = generations.find((entry) => entry.generation < current);
  return card('各代', table('各代索引', ['代', '建成', '文件', '文章', '段', '大小'], generations.map((entry) => [
    element('span', {}, `第 ${entry.generation} 代 `, entry.isCurrent ? tag('现在', 'good') : null),
    entry.created ? when(entry.created) : '读不出', count(entry.sources), count(entry.articles), count(entry.passages), size(entry.bytes),
  ])), earlier && place.may('operator') ? element('div', { class: 'row' }, button(`退回第 ${earlier.generation} 代`, async () => {
    if (!(await confirmed('退回上一代', `退回第 ${earlier.generation} 代？新的问题马上由它回答。资料目录不变；以后起草会再带上现在的改动。`, '退回'))) return;
    await call('POST', '/rollback');
    await load();
  }, 'quiet starts')) : null);
}
