// A site's own colour, bent as far as its contrast with text and ground asks for (WCAG 1.4.3: 4.5 to 1).

/** @typedef {[number, number, number]} Colour */

const least = 4.5;

/**
 * Puts the colour into the page's variables, for the scheme that is shown.
 * @param {string} text as "#b3261e"; anything else is left out
 * @param {boolean} isDark
 */
export function applyAccent(text, isDark) {
  const colour = parse(text);
  if (!colour) return;
  const { style } = document.documentElement;
  const ground = isDark ? 0x21 : 0xff;
  /** @type {Colour} */
  const grounds = [ground, ground, ground];
  const accent = until(colour, isDark ? 255 : 0, (c) => contrast(c, grounds) >= least && contrast(c, wash(c, grounds)) >= least);
  const ink = contrast(accent, [255, 255, 255]) >= least ? '#ffffff' : '#16130f';
  style.setProperty('--accent', css(accent));
  style.setProperty('--accent-ink', ink);
  style.setProperty('--accent-strong', css(mix(accent, isDark ? [255, 255, 255] : [0, 0, 0], 0.2)));
  style.setProperty('--accent-wash', css(wash(accent, grounds)));
  // White words on a dark ground in both schemes.
  style.setProperty('--bubble', css(until(colour, 0, (c) => contrast(c, [255, 255, 255]) >= least)));
  style.setProperty('--bubble-ink', '#ffffff');
}

/** @param {string} text @returns {Colour|null} */
function parse(text) {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return null;
  const number = Number.parseInt(text.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** Moves it towards black or white until it will do. @param {Colour} colour @param {number} end @param {(c: Colour) => boolean} isGood */
function until(colour, end, isGood) {
  let moved = colour;
  for (let share = 0.05; !isGood(moved) && share <= 1; share += 0.05) moved = mix(colour, [end, end, end], share);
  return moved;
}

/** @param {Colour} colour @param {Colour} ground */
const wash = (colour, ground) => mix(ground, colour, 0.08);

/** @param {Colour} a @param {Colour} b @param {number} share of b @returns {Colour} */
const mix = (a, b, share) => /** @type {Colour} */ (a.map((v, i) => Math.round(v + ((b[i] ?? 0) - v) * share)));

/** @param {Colour} colour */
const css = (colour) => '#' + colour.map((v) => v.toString(16).padStart(2, '0')).join('');

/** @param {Colour} a @param {Colour} b */
function contrast(a, b) {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** As WCAG 2 defines it. @param {Colour} colour */
function luminance(colour) {
  const [r, g, b] = colour.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
