// 登录.
import { element } from '../../dom.js';
import { call } from '../client.js';
import { busy, field, input } from '../ui.js';

/** No account yet: how the first one is made. */
export function showEmpty() {
  return [element('section', { class: 'card sign-in' },
    element('h1', {}, '还没有账户'),
    element('p', {}, '第一个管理员只能在服务器本机上建立。请在程序目录里运行：'),
    element('pre', {}, element('code', {}, './bot admin add-user 用户名')),
    element('p', {}, '按提示输入口令（或加 --generate 由程序生成），再刷新本页登录。没有账户时，管理页面的一切功能都是关着的。'))];
}

/** @param {(session: SessionReply) => unknown} done */
export function showSignIn(done) {
  const name = input({ name: 'username', autocomplete: 'username', required: true, maxlength: 40, autocapitalize: 'none', spellcheck: 'false' });
  const password = input({ name: 'password', type: 'password', autocomplete: 'current-password', required: true, maxlength: 256 });
  const submit = element('button', { type: 'submit', class: 'button primary wide' }, '登录');
  const form = element('form', { class: 'stack', novalidate: true }, field('用户名', name), field('口令', password), submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(submit, async () => {
      try {
        await done(await call('POST', '/session', { name: name.value, password: password.value }));
      } catch (error) {
        password.value = '';
        password.focus();
        throw error;
      }
    });
  });
  return [element('section', { class: 'card sign-in' }, element('h1', {}, '登录'), form)];
}
