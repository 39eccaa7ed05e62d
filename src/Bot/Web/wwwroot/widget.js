// 问政小窗: one tag on any page puts a button there that opens the chat.
//   <script async src="https://…/widget.js" data-site="…"></script>
// The button lies in a shadow root with adopted style sheets, the chat in a frame made at the first opening: neither needs inline
// style or script, so that the page's Content-Security-Policy has to name this server only (script-src, frame-src). No cookie.
(() => {
  'use strict';
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement) || 'Wenzheng' in window) return;
  const server = new URL(script.src).origin;
  const { site = '', title = '', greeting = '', suggest = '', accent = '', theme = 'auto', position = 'bottom-right', label = '', offsetX = '20', offsetY = '20', z = '2147483000', open: opened, launcher: launcherSelector } = script.dataset;
  const lang = script.dataset.lang || document.documentElement.lang || navigator.language;
  const isEnglish = /^en\b/i.test(lang);
  const name = title || (isEnglish ? 'Ask the archive' : '问政');
  const texts = isEnglish ? { open: `Open ${name}`, close: `Close ${name}` } : { open: `打开${name}`, close: `关闭${name}` };
  const colour = /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#a5321f';
  const phone = matchMedia('(max-width: 640px)');
  const side = position === 'bottom-left' ? 'left' : 'right';

  // Important, for a page's own rules for every div must not reach the element that holds all this.
  const css = `
    :host { all: initial !important; display: block !important; position: fixed !important; z-index: ${whole(z, 2147483000)} !important; ${side}: 0 !important; bottom: 0 !important; width: 0 !important; height: 0 !important; }
    button, iframe { position: fixed; box-sizing: border-box; border: 0; margin: 0; }
    button { ${side}: calc(${whole(offsetX, 20)}px + env(safe-area-inset-${side})); bottom: calc(${whole(offsetY, 20)}px + env(safe-area-inset-bottom));
      display: flex; align-items: center; justify-content: center; gap: 8px; min-width: 56px; height: 56px; padding: 0 15px; border-radius: 28px;
      background: ${colour}; color: ${inkOn(colour)}; box-shadow: 0 2px 6px rgb(0 0 0 / .18), 0 8px 28px rgb(0 0 0 / .2);
      font: 600 16px/1 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; cursor: pointer; transition: transform .15s; }
    button:hover { transform: translateY(-2px); }
    button:focus-visible { outline: 3px solid ${colour}; outline-offset: 3px; }
    svg { display: block; width: 26px; height: 26px; }
    iframe { ${side}: ${whole(offsetX, 20)}px; bottom: ${whole(offsetY, 20) + 68}px; width: 400px; height: min(660px, calc(100vh - ${whole(offsetY, 20) + 92}px));
      border-radius: 18px; background: Canvas; box-shadow: 0 4px 12px rgb(0 0 0 / .12), 0 18px 60px rgb(0 0 0 / .25); }
    i { position: fixed; display: none; }
    [hidden] { display: none; }
    @media (max-width: 640px) { iframe:not([hidden]) ~ i, i:has(~ iframe:not([hidden])) { display: block; } iframe { inset: 0; width: 100%; height: 100vh; height: 100dvh; border-radius: 0; } }
    @media (prefers-reduced-motion: no-preference) { iframe { animation: rise .2s ease-out; } }
    @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    @media print { button, iframe { display: none; } }`;

  const holder = document.createElement('div');
  const shadow = holder.attachShadow({ mode: 'open' });
  if ('adoptedStyleSheets' in shadow && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }

  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.append(sign('M4 5.500h16v11H11l-4.5 4v-4H4z M8.5 9.500h7 M8.5 12.500h4.5'));
  if (label) launcher.append(label);
  shadow.append(launcher);

  // A page may bring its own button; ours then stays away.
  const own = launcherSelector ? document.querySelector(launcherSelector) : null;
  launcher.hidden = own !== null;
  const openers = own instanceof HTMLElement ? [own] : [launcher];

  /** @type {HTMLIFrameElement|null} */
  let frame = null;
  let isReady = false;
  let isOpen = false;
  /** @type {object[]} */
  let waiting = [];
  /** @type {string|null} The page's own overflow while it is held. */
  let overflow = null;
  const ending = new AbortController();
  const { signal } = ending;

  openers.forEach((opener) => opener.addEventListener('click', toggle, { signal }));
  addEventListener('message', hear, { signal });
  phone.addEventListener('change', fit, { signal });
  window.visualViewport?.addEventListener('resize', fit, { signal });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen) close();
  }, { signal });
  show();

  const api = Object.freeze({ open, close, toggle, ask, destroy });
  Object.defineProperty(window, 'Wenzheng', { value: api, configurable: true });
  if (document.body) begin();
  else document.addEventListener('DOMContentLoaded', begin, { signal });

  function begin() {
    document.body.append(holder);
    document.dispatchEvent(new CustomEvent('wenzheng:ready', { detail: api }));
    if (opened === 'true') open();
  }

  function open() {
    if (isOpen) return;
    isOpen = true;
    if (!frame) frame = makeFrame();
    frame.hidden = false;
    show();
    fit();
    frame.focus();
    send({ act: 'focus' });
    document.dispatchEvent(new CustomEvent('wenzheng:open'));
  }

  function close() {
    if (!isOpen || !frame) return;
    isOpen = false;
    frame.hidden = true;
    show();
    fit();
    openers[0]?.focus();
    document.dispatchEvent(new CustomEvent('wenzheng:close'));
  }

  function toggle() {
    if (isOpen) close();
    else open();
  }

  /** @param {string} text */
  function ask(text) {
    open();
    send({ act: 'ask', text: String(text) });
  }

  function destroy() {
    close();
    ending.abort();
    holder.remove();
    Reflect.deleteProperty(window, 'Wenzheng');
  }

  function makeFrame() {
    const made = document.createElement('iframe');
    const settings = new URLSearchParams({ host: location.origin, lang, theme, title, greeting, accent });
    suggest.split('|').map((question) => question.trim()).filter(Boolean).slice(0, 8).forEach((question) => settings.append('suggest', question));
    made.src = `${server}/embed${site ? '?site=' + encodeURIComponent(site) : ''}#${settings}`;
    made.title = name;
    made.allow = 'clipboard-write';
    made.id = 'chat';
    made.referrerPolicy = 'origin';
    // What covers a phone's whole screen keeps the focus: behind each end comes the other.
    shadow.prepend(bound('last'), made, bound('first'));
    launcher.setAttribute('aria-controls', 'chat');
    return made;
  }

  /** @param {'first'|'last'} leadsTo */
  function bound(leadsTo) {
    const made = document.createElement('i');
    made.tabIndex = 0;
    made.addEventListener('focus', () => {
      frame?.focus();
      send({ act: leadsTo });
    });
    return made;
  }

  /** What is sent before the frame's page listens waits for it. @param {object} message */
  function send(message) {
    if (isReady) frame?.contentWindow?.postMessage({ wenzheng: 1, ...message }, server);
    else waiting.push(message);
  }

  /** @param {MessageEvent} event */
  function hear({ origin, source, data }) {
    if (origin !== server || !frame || source !== frame.contentWindow || data?.wenzheng !== 1) return;
    if (data.act === 'close') close();
    if (data.act !== 'ready') return;
    isReady = true;
    waiting.forEach(send);
    waiting = [];
  }

  function show() {
    launcher.setAttribute('aria-label', isOpen ? texts.close : texts.open);
    openers.forEach((opener) => opener.setAttribute('aria-expanded', String(isOpen)));
    // On a phone the chat covers everything and brings its own button to close it.
    if (!own) launcher.hidden = isOpen && phone.matches;
  }

  /** On a phone the page behind does not scroll, and the chat ends above the keyboard. */
  function fit() {
    const isFull = isOpen && phone.matches;
    const { style } = document.documentElement;
    if (isFull && overflow === null) {
      [overflow, style.overflow] = [style.overflow, 'hidden'];
    } else if (!isFull && overflow !== null) {
      [style.overflow, overflow] = [overflow, null];
    }
    const view = window.visualViewport;
    if (frame) frame.style.height = isFull && view && view.height < innerHeight - 60 ? `${view.height}px` : '';
    show();
  }

  /** @param {string} d */
  function sign(d) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(space, 'path');
    for (const [key, value] of Object.entries({ d, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })) path.setAttribute(key, value);
    svg.append(path);
    return svg;
  }

  /** A whole number out of an attribute, which may hold anything. @param {string} text @param {number} usual */
  function whole(text, usual) {
    return /^\d{1,10}$/.test(text) ? Number(text) : usual;
  }

  /** White or black, whichever is read better. @param {string} hex */
  function inkOn(hex) {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? '#16130f' : '#fff';
  }
})();
