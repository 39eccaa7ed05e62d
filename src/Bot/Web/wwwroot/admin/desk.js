// 管理台: session, navigation, and the view that the address names.
import { element, required } from '../dom.js';
import { call, get, onSignedOut, query, useToken } from './client.js';
import { startJobs, stopJobs } from './job.js';
import { announce, failure, sentenceOf } from './ui.js';

/**
 * What a view gets.
 * @typedef {object} Place
 * @property {SessionReply} session
 * @property {URLSearchParams} values of the address
 * @property {(role: 'editor'|'operator') => boolean} may
 * @property {(address: string) => void} go
 * @property {(values: Record<string, string>) => void} remember puts values into the address without leaving the view
 * @property {AbortSignal} gone tells that the view was left
 */

/** @typedef {{title: string, role: 'reader'|'editor'|'operator', load: () => Promise<{show: (place: Place) => Promise<Node[]>}>, group: string, hidden?: boolean}} View */

const ranks = { '': 0, reader: 1, editor: 2, operator: 3 };
const roleNames = { '': '', reader: '查看', editor: '编辑', operator: '管理' };

/** @type {Record<string, View>} */
const views = {
  '': { title: '概览', role: 'reader', group: '', load: () => import('./views/overview.js') },
  upload: { title: '上传', role: 'editor', group: '资料', load: () => import('./views/upload.js') },
  files: { title: '版面', role: 'reader', group: '资料', load: () => import('./views/files.js') },
  page: { title: '看版', role: 'reader', group: '资料', load: () => import('./views/page.js'), hidden: true },
  draft: { title: '起草与发布', role: 'reader', group: '资料', load: () => import('./views/draft.js') },
  questions: { title: '问题', role: 'reader', group: '回答', load: () => import('./views/questions.js') },
  evaluations: { title: '评测', role: 'reader', group: '回答', load: () => import('./views/evaluations.js') },
  users: { title: '用户', role: 'operator', group: '管理', load: () => import('./views/users.js') },
  access: { title: '站点与名单', role: 'operator', group: '管理', load: () => import('./views/access.js') },
  audit: { title: '操作记录', role: 'operator', group: '管理', load: () => import('./views/audit.js') },
  account: { title: '我的账户', role: 'reader', group: '', load: () => import('./views/account.js'), hidden: true },
};

/** @type {SessionReply} */
let session = { state: 'out', antiforgery: '', name: '', role: '', mustChangePassword: false, maxUploadMegabytes: 0 };
let left = new AbortController();
let shownAt = '';

const main = required('main', HTMLElement);
const nav = required('nav', HTMLElement);
const menu = required('menu', HTMLButtonElement);
const user = required('user', HTMLElement);

/** @param {SessionReply} now */
async function enter(now) {
  session = now;
  useToken(now.antiforgery);
  if (now.state !== 'in') {
    stopJobs();
    nav.hidden = user.hidden = menu.hidden = true;
    const { showSignIn, showEmpty } = await import('./views/sign-in.js');
    document.title = '登录 - 问政管理';
    main.replaceChildren(...(now.state === 'empty' ? showEmpty() : showSignIn(signedIn)));
    main.querySelector('input')?.focus();
    return;
  }
  nav.hidden = user.hidden = menu.hidden = false;
  drawNav();
  if (!now.mustChangePassword) startJobs();
  await open();
}

/** @param {SessionReply} now */
function signedIn(now) {
  announce('已登录。');
  return enter(now);
}

function drawNav() {
  const here = name();
  /** @type {Node[]} */
  const parts = [];
  for (const group of ['', '资料', '回答', '管理']) {
    const shown = Object.entries(views).filter(([, view]) => view.group === group && !view.hidden && ranks[session.role] >= ranks[view.role]);
    if (shown.length === 0) continue;
    if (group) parts.push(element('p', { class: 'nav-group', 'aria-hidden': 'true' }, group));
    parts.push(element('ul', { 'aria-label': group || '首页' }, ...shown.map(([path, view]) => element('li', {},
      element('a', { href: path ? '/admin/' + path : '/admin', 'aria-current': path === here || (path === 'files' && here === 'page') ? 'page' : false }, view.title)))));
  }
  nav.replaceChildren(...parts);
  user.replaceChildren(
    element('a', { href: '/admin/account', class: 'desk-me', 'aria-current': here === 'account' ? 'page' : false }, session.name, element('small', { class: 'soft' }, ' ' + roleNames[session.role])),
    element('button', { type: 'button', class: 'quiet', onclick: signOut }, '退出'),
    element('a', { href: '/', class: 'quiet', target: '_blank', rel: 'noopener' }, '公开页面'));
  closeMenu();
}

function closeMenu() {
  menu.setAttribute('aria-expanded', 'false');
  document.body.classList.remove('menu-open');
}

async function signOut() {
  try {
    await call('DELETE', '/session');
  } catch (error) {
    announce(sentenceOf(error));
  }
  await restart();
}

async function restart() {
  left.abort();
  history.replaceState(null, '', location.pathname + location.search);
  try {
    await enter(await get('/session'));
  } catch (error) {
    main.replaceChildren(failure(error));
  }
}

const name = () => (session.mustChangePassword ? 'account' : location.pathname.replace(/^\/admin\/?/, '').split('/')[0]);

/** Shows the view of the address. */
async function open() {
  // A link pressed while the sign-in comes up: it will lead there.
  if (session.state !== 'in') return;
  left.abort();
  left = new AbortController();
  shownAt = location.pathname + location.search;
  const { signal } = left;
  const view = views[name()];
  drawNav();
  if (!view || ranks[session.role] < ranks[view.role]) {
    document.title = '问政管理';
    main.replaceChildren(element('h1', { tabindex: '-1' }, view ? '权限不够' : '没有这个页面'), element('p', {}, view ? '这一页要别的角色；请找管理员。' : '请从菜单里选。'));
    return;
  }
  document.title = view.title + ' - 问政管理';
  main.setAttribute('aria-busy', 'true');
  main.replaceChildren(element('p', { class: 'waiting' }, '正在打开…'));
  try {
    const { show } = await view.load();
    const shown = await show({
      session,
      values: new URLSearchParams(location.search),
      may: (role) => ranks[session.role] >= ranks[role],
      go,
      remember: (values) => {
        shownAt = location.pathname + query(values);
        history.replaceState(null, '', shownAt);
      },
      gone: signal,
    });
    if (signal.aborted) return;
    main.replaceChildren(...shown);
    main.querySelector('h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  } catch (error) {
    if (!signal.aborted) main.replaceChildren(element('h1', { tabindex: '-1' }, view.title), failure(error));
  } finally {
    if (!signal.aborted) main.removeAttribute('aria-busy');
  }
}

/** @param {string} address */
function go(address) {
  history.pushState(null, '', address);
  open();
}

menu.addEventListener('click', () => {
  const isOpen = document.body.classList.toggle('menu-open');
  menu.setAttribute('aria-expanded', String(isOpen));
});
addEventListener('popstate', () => {
  // A link to a line of this very page moves within the view.
  if (location.pathname + location.search !== shownAt) open();
});
addEventListener('desk:session', (event) => enter(/** @type {CustomEvent<SessionReply>} */ (event).detail));
document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  if (!anchor || anchor.target || anchor.hasAttribute('download') || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const address = new URL(anchor.href);
  if (address.origin !== location.origin || !/^\/admin(\/|$)/.test(address.pathname) || address.pathname.startsWith('/admin/api') || anchor.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  go(address.pathname + address.search);
});
onSignedOut(restart);
restart();
