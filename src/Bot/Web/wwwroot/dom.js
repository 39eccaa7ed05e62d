// Elements from text. Text never becomes markup: nodes are made, nothing is parsed.

/**
 * @param {string} tag
 * @param {Record<string, unknown>} attributes `class`, `onclick` and the like; false and null are left out
 * @param {...(Node|string|null)} children
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false || value === undefined) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
