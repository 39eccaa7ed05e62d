/* global uPlot -- vendor/uplot.iife.min.js, a classic script of index.html */
// Charts of evaluations. Over time by uPlot (vendor/, served from here); bars by kind are plain elements that read as a list.
import { drawing, element } from '../dom.js';
import { percent } from './ui.js';

const height = 260;

/**
 * @param {HTMLElement} target
 * @param {{at: string, score: ScoreLine}[]} points oldest first
 * @returns {() => void} takes the chart away
 */
export function overTime(target, points) {
  const style = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  // By number, not by time: runs come in heaps, and a month without one says nothing.
  const data = [points.map((_, i) => i + 1), points.map((p) => p.score.high), points.map((p) => p.score.low), points.map((p) => p.score.all), points.map((p) => p.score.recall)];
  const font = '12px ' + colour('--sans');
  const axis = { stroke: colour('--soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line') }, font };
  const all = colour('--series-1');
  const width = () => Math.max(240, target.clientWidth || 600);
  const plot = new uPlot({
    width: width(), height,
    legend: { show: false },
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: false, range: [0.5, Math.max(points.length, 2) + 0.5] }, y: { range: [0, 1] } },
    axes: [
      { ...axis, values: (/** @type {unknown} */ _, /** @type {number[]} */ ticks) => ticks.map((tick) => (Number.isInteger(tick) && points[tick - 1] ? points[tick - 1].at.slice(5, 10) : '')) },
      { ...axis, values: (/** @type {unknown} */ _, /** @type {number[]} */ ticks) => ticks.map((tick) => Math.round(100 * tick) + '%'), size: 52 },
    ],
    bands: [{ series: [1, 2], fill: all + '33' }],
    series: [
      {},
      { stroke: 'transparent', points: { show: false } },
      { stroke: 'transparent', points: { show: false } },
      { stroke: all, width: 2, points: { show: true, size: 7, fill: all } },
      { stroke: colour('--series-2'), width: 2, dash: [6, 4], points: { show: true, size: 6, fill: colour('--series-2') } },
    ],
  }, data, target);
  const last = points[points.length - 1].score;
  target.setAttribute('role', 'img');
  target.setAttribute('aria-label', `${points.length} 次评测，最近一次全对 ${percent(last.all)}，事实召回 ${percent(last.recall)}；各次数字见下表`);
  const watch = new ResizeObserver(() => plot.setSize({ width: width(), height }));
  watch.observe(target);
  return () => {
    watch.disconnect();
    plot.destroy();
  };
}

/** @param {ScoreLine[]} groups @param {(name: string) => string} named */
export function bars(groups, named) {
  return element('ul', { class: 'bars' }, ...groups.map((group) => element('li', {},
    element('span', { class: 'bar-name' }, `${named(group.name)}（${group.questions}）`),
    drawing('svg', { class: 'bar', viewBox: '0 0 100 16', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      drawing('rect', { class: 'bar-ground', width: 100, height: 16 }),
      drawing('rect', { class: 'bar-all', width: 100 * (group.all ?? 0), height: 16 }),
      drawing('rect', { class: 'bar-interval', x: 100 * group.low, width: Math.max(0.5, 100 * (group.high - group.low)), y: 7, height: 2 })),
    element('span', { class: 'bar-value' }, percent(group.all), element('small', { class: 'soft' }, ` ${percent(group.low)}–${percent(group.high)}`)))));
}
