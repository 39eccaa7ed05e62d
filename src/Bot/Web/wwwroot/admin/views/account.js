// 我的账户: password, and where one is signed in.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { busy, button, card, confirmed, field, head, input, notice, table, when } from '../ui.js';

/** @param {import('../desk.js').Place} place */
export async function show(place) {
  /** @type {{sessions: SessionLine[]}} */
  const { sessions } = await get('/sessions');
  const told = (/** @type {SessionReply} */ session) => dispatchEvent(new CustomEvent('desk:session', { detail: session }));
  const old = input({ type: 'password', autocomplete: 'current-password', maxlength: 256 });
  const fresh = input({ type: 'password', autocomplete: 'new-password', maxlength: 256 });
  const again = input({ type: 'password', autocomplete: 'new-password', maxlength: 256 });
  const submit = element('button', { type: 'submit', class: 'button primary' }, '改口令');
  const form = element('form', { class: 'stack narrow', novalidate: true }, element('input', { class: 'unseen', tabindex: '-1', 'aria-hidden': 'true', autocomplete: 'username', value: place.session.name, readonly: true }),
    field('现在的口令', old), field('新口令', fresh, '至少 12 个字符；几个不相干的词连成一句最好记'), field('再写一次新口令', again), element('div', { class: 'row' }, submit));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(submit, async () => {
      if (fresh.value !== again.value) throw new Error('两次写的新口令不一样。');
      const session = await call('PUT', '/password', { old: old.value, new: fresh.value });
      if (place.session.mustChangePassword) history.replaceState(null, '', '/admin');
      told(/** @type {SessionReply} */ (session));
    });
  });
  return [
    head('我的账户'),
    place.session.mustChangePassword ? notice('warn', '现在的口令别人也知道；请先改成自己的口令，再做别的。') : null,
    card('改口令', form),
    card('登录着的浏览器', table('登录', ['登录时间', '最近', '来自'], sessions.map((session) => [when(session.started), when(session.lastSeen), session.address])),
      element('div', { class: 'row' }, button('退出所有登录', async () => {
        if (!(await confirmed('退出所有登录', '这个账户在所有浏览器上都会退出，包括这里。', '全部退出'))) return;
        await call('DELETE', '/sessions');
        told(await get('/session'));
      }))),
  ].filter((node) => node !== null);
}
