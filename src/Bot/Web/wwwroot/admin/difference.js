// What changed between two texts, clause by clause: the longest common run of clauses stays, the rest is gone or new.

/** @typedef {{kind: 'same'|'gone'|'new', text: string}} Piece */

/** Clauses compared at most on each side after equal ends are set aside; beyond it the middle is shown as replaced. */
const most = 1500;

/** @param {string} before @param {string} after @returns {Piece[]} */
export function differences(before, after) {
  const [a, b] = [clauses(before), clauses(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  const middle = middleA.length > most || middleB.length > most ? [...middleA.map(gone), ...middleB.map(fresh)] : compare(middleA, middleB);
  return joined([...a.slice(0, head).map(same), ...middle, ...a.slice(a.length - tail).map(same)]);
}

/** @param {string} text @returns {string[]} */
const clauses = (text) => text.match(/[^，。；！？、：\n]*[，。；！？、：\n]|[^，。；！？、：\n]+$/gu) ?? [];

/** @param {string} text @returns {Piece} */
const same = (text) => ({ kind: 'same', text });
/** @param {string} text @returns {Piece} */
const gone = (text) => ({ kind: 'gone', text });
/** @param {string} text @returns {Piece} */
const fresh = (text) => ({ kind: 'new', text });

/** @param {string[]} a @param {string[]} b @returns {Piece[]} */
function compare(a, b) {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
  }
  /** @type {Piece[]} */
  const pieces = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push(same(a[i]));
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) pieces.push(gone(a[i++]));
    else pieces.push(fresh(b[j++]));
  }
  return pieces;
}

/** @param {Piece[]} pieces @returns {Piece[]} */
function joined(pieces) {
  /** @type {Piece[]} */
  const runs = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && last.kind === piece.kind) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
}
