// 正在做的事: one line above every view, fed by the server's stream; it is there again after a reload.
import { element, required } from '../dom.js';
import { call } from './client.js';
import { announce, button } from './ui.js';

const kinds = { '': '', draft: '起草', publish: '发布', check: '核对索引', evaluate: '评测' };
/** @type {Record<string, string>} */
const stages = { copy: '复制索引', scan: '查看文件', read: '读取版面', write: '写入索引', publish: '校验发布', compare: '比较', score: '回答评测题', check: '核对校验和' };

const line = required('job', HTMLElement);
/** @type {EventSource|null} */
let source = null;
/** @type {JobState|null} */
let last = null;
/** @type {Set<(state: JobState) => void>} */
const watchers = new Set();
let shut = 0;

export function startJobs() {
  if (source) return;
  source = new EventSource('/admin/api/job');
  source.onmessage = (event) => take(JSON.parse(event.data));
}

export function stopJobs() {
  source?.close();
  source = null;
  last = null;
  line.hidden = true;
}

/** The newest state; null before the stream has told one. */
export const jobNow = () => last;

/**
 * Tells each new state until the view is left.
 * @param {(state: JobState) => void} watcher
 * @param {AbortSignal} gone
 */
export function watchJob(watcher, gone) {
  watchers.add(watcher);
  gone.addEventListener('abort', () => watchers.delete(watcher));
}

/**
 * Tells that a job has ended, until the view is left. A short one is never seen running: its number tells that it is another.
 * @param {() => unknown} act
 * @param {AbortSignal} gone
 */
export function whenJobEnds(act, gone) {
  let ended = last === null ? null : last.outcome === 'running' ? 0 : last.number;
  watchJob((state) => {
    if (state.outcome === 'running') {
      ended ??= 0;
      return;
    }
    const isNew = ended !== null && ended !== state.number;
    ended = state.number;
    if (isNew) act();
  }, gone);
}

/** @param {JobState} state */
function take(state) {
  const before = last;
  last = state;
  draw(state);
  // What ended while the page was elsewhere is no news.
  if (before && (before.number !== state.number || before.outcome === 'running') && state.outcome !== 'running') announce(state.message);
  for (const watcher of watchers) watcher(state);
}

/** @param {JobState} state */
function draw(state) {
  const isRunning = state.outcome === 'running';
  line.hidden = state.number === 0 || (!isRunning && shut === state.number);
  if (line.hidden) return;
  line.className = 'job ' + state.outcome;
  const words = isRunning
    ? `${kinds[state.kind]}：${stages[state.stage] ?? '准备'}${state.total ? ` ${state.done}/${state.total}` : ''}${state.subject ? '，' + state.subject : ''}`
    : `${kinds[state.kind]}：${state.message}`;
  const bar = element('progress', state.total ? { value: state.done, max: state.total, 'aria-label': '进度' } : { 'aria-label': '进度' });
  line.replaceChildren(element('span', { class: 'job-words' }, words), ...(isRunning
    ? [bar, button('取消', () => call('DELETE', '/job'))]
    : [button('知道了', () => { shut = state.number; line.hidden = true; })]));
}
