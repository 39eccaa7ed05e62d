// The page in the widget's frame. Its settings stand behind '#', which no server sees; it speaks with the page around it by
// messages, and only with the origin that opened it.
import { mountChat } from '../chat/chat.js';
import { textsOf } from '../chat/texts.js';
import { drawing, required } from '../dom.js';
import { applyAccent } from './accent.js';

const settings = new URLSearchParams(location.hash.slice(1));
const site = new URLSearchParams(location.search).get('site');
const host = settings.get('host') ?? '';
const language = settings.get('lang') ?? 'zh-CN';
const texts = textsOf(language);
const root = document.documentElement;

root.lang = /^en\b/i.test(language) ? 'en' : 'zh-CN';
const theme = settings.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
const dark = matchMedia('(prefers-color-scheme: dark)');
const paint = () => applyAccent(settings.get('accent') ?? '', theme === 'dark' || (theme !== 'light' && dark.matches));
paint();
dark.addEventListener('change', paint);

const title = settings.get('title') || (root.lang === 'en' ? 'Ask the archive' : '问政');
document.title = title;
required('title', HTMLElement).textContent = title;
const closing = required('close', HTMLButtonElement);
closing.setAttribute('aria-label', texts.close);
closing.append(drawing('svg', { viewBox: '0 0 24 24', width: 22, height: 22, 'aria-hidden': 'true' },
  drawing('path', { d: 'M6 6l12 12M18 6L6 18', fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round' })));
closing.addEventListener('click', () => tell('close'));

const chat = mountChat(required('chat', HTMLElement), {
  language,
  greeting: settings.get('greeting') ?? undefined,
  suggestions: settings.getAll('suggest'),
  site: site ?? undefined,
  store: 'wenzheng.widget.' + (site ?? ''),
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !chat.close()) tell('close');
});

addEventListener('message', ({ origin, source, data }) => {
  // The server's frame-ancestors says which pages may be around this one; a message may come from any window that knows it.
  if (source !== parent || origin !== host || data?.wenzheng !== 1) return;
  if (data.act === 'ask' && typeof data.text === 'string') chat.ask(data.text.slice(0, 500));
  else if (data.act === 'focus') chat.focus();
  else if (data.act === 'first') closing.focus();
  else if (data.act === 'last') lastStop()?.focus();
});

/** Where the Tab key would come last. */
function lastStop() {
  const stops = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('a[href], button, textarea, [tabindex="0"]'));
  return [...stops].findLast((stop) => stop.checkVisibility() && !stop.closest('[inert]'));
}

/** @param {'ready'|'close'} act */
function tell(act) {
  if (parent !== window && host) parent.postMessage({ wenzheng: 1, act }, host);
}

tell('ready');
