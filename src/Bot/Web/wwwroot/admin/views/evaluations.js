// 评测: every run of a question file over time, and the last one by kind.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { bars, overTime } from '../charts.js';
import { whenJobEnds } from '../job.js';
import { typeName } from '../score-card.js';
import { button, card, count, head, notice, percent, select, table, tag, when } from '../ui.js';

/** Runs in the table; the chart has all. */
const most = 50;

/** @param {import('../desk.js').Place} place */
export async function show(place) {
  const body = element('div', { class: 'stack' });
  const file = select([['', '']], '', { 'aria-label': '题目文件' });
  const kind = select([['', '全部题']], '', { 'aria-label': '类型' });
  /** @type {RunLine[]} */
  let runs = [];
  let leave = () => {};

  const draw = () => {
    leave();
    const fitting = runs.filter((run) => run.file === file.value);
    if (fitting.length === 0) {
      body.replaceChildren(notice('', '还没有评测记录。在“问题”里加好评测题，按“现在评测”；每次起草也会评测并记在这里。'));
      return;
    }
    const last = fitting[fitting.length - 1];
    /** @param {RunLine} run @returns {ScoreLine|undefined} */
    const of = (run) => (kind.value ? run.byType.find((score) => score.name === kind.value) : run.overall);
    const shown = fitting.filter((run) => of(run));
    const plot = element('div', { class: 'plot' });
    body.replaceChildren(
      card('历次得分', element('p', { class: 'legend' }, element('i', { class: 'key all' }), '全对（浅色是题数所允许的 95% 区间）　', element('i', { class: 'key recall' }), '事实召回'), plot),
      card(`最近一次，按类型（${when(last.at)}，第 ${last.generation} 代${last.where === 'draft' ? '草稿' : ''}）`, bars(last.byType.filter((score) => score.all !== null), typeName)),
      card('记录', table('评测记录', ['时间', '代', '题', '全对', '95% 区间', '事实', '引文准确', '拒答准 / 全', '字数中位'], [...shown].reverse().slice(0, most).map((run) => {
        const score = /** @type {ScoreLine} */ (of(run));
        return [when(run.at), element('span', {}, String(run.generation) + ' ', run.where === 'draft' ? tag('草稿') : run.where === 'model' ? tag('模型') : null), count(score.questions), percent(score.all), `${percent(score.low)}–${percent(score.high)}`,
          percent(score.recall), percent(score.citationPrecision), `${percent(run.refusalPrecision)} / ${percent(run.refusalRecall)}`, score.medianLength === null ? '–' : String(Math.round(score.medianLength))];
      }))));
    leave = overTime(plot, shown.map((run) => ({ at: run.at, score: /** @type {ScoreLine} */ (of(run)) })));
  };

  const load = async () => {
    /** @type {{runs: RunLine[]}} */
    const reply = await get('/evaluations');
    if (place.gone.aborted) return;
    runs = reply.runs;
    const chosen = file.value || runs.at(-1)?.file || '';
    fill(file, [...new Set(runs.map((run) => run.file))].map((name) => [name, name]), chosen);
    fill(kind, [['', '全部题'], ...[...new Set(runs.filter((run) => run.file === file.value).flatMap((run) => run.byType.map((score) => score.name)))].map((name) => /** @type {[string, string]} */ ([name, typeName(name)]))], kind.value);
    draw();
  };
  file.addEventListener('change', draw);
  kind.addEventListener('change', draw);
  place.gone.addEventListener('abort', () => leave());
  whenJobEnds(load, place.gone);
  await load();
  return [head('评测', place.may('editor') ? button('现在评测', () => call('POST', '/evaluations'), 'button primary') : null), element('div', { class: 'row filters' }, file, kind), body];
}

/** @param {HTMLSelectElement} made @param {[string, string][]} options @param {string} chosen */
function fill(made, options, chosen) {
  made.replaceChildren(...options.map(([value, text]) => element('option', { value }, text)));
  made.value = options.some(([value]) => value === chosen) ? chosen : options[0]?.[0] ?? '';
}
