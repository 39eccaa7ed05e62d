// The chat's signs, drawn with the text's colour. Each stands beside or under a label, so none is read out.
import { drawing } from '../dom.js';

const paths = {
  send: ['M12 19V5', 'M6 11l6-6 6 6'],
  stop: ['M8 8h8v8H8z'],
  good: ['M7 11v8H4v-8z', 'M7 11l4-7c1.4 0 2.2 1 2 2.4L12.6 9H18a2 2 0 0 1 2 2.4l-1.2 6A2 2 0 0 1 16.9 19H7'],
  bad: ['M7 13V5H4v8z', 'M7 13l4 7c1.4 0 2.2-1 2-2.400L12.6 15H18a2 2 0 0 0 2-2.400l-1.2-6A2 2 0 0 0 16.9 5H7'],
  copy: ['M9 9h10v11H9z', 'M5 15V4h10'],
  done: ['M5 12.500l4.5 4.500L19 7.5'],
  down: ['M12 5v14', 'M6 13l6 6 6-6'],
  again: ['M12 5v14', 'M5 12h14'],
  print: ['M7 9V4h10v5', 'M7 17H4V9h16v8h-3', 'M7 14h10v6H7z'],
};

/** @param {keyof typeof paths} name */
export const icon = (name) => drawing('svg', { viewBox: '0 0 24 24', width: 20, height: 20, 'aria-hidden': 'true', class: 'icon' },
  ...paths[name].map((d) => drawing('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.9, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })));
