// 用户.
import { element } from '../../dom.js';
import { call, get } from '../client.js';
import { announce, button, confirmed, field, head, input, openBox, select, table, tag, when } from '../ui.js';

/** @type {[UserLine['role'], string][]} */
const roles = [['reader', '查看'], ['editor', '编辑'], ['operator', '管理']];
const hint = '查看：看版面、报告、问题和评测。编辑：还能上传、更正、起草、标注。管理：还能发布、退回，管用户、站点和名单，看操作记录。';

/** @param {import('../desk.js').Place} place */
export async function show(place) {
  /** @type {{users: UserLine[]}} */
  const { users } = await get('/users');
  const reload = () => place.go('/admin/users');
  const isMe = (/** @type {UserLine} */ user) => user.name === place.session.name;

  const add = () => {
    const name = input({ maxlength: 40 });
    const role = select(roles, 'editor');
    openBox('加用户', [element('div', { class: 'stack' }, field('用户名', name, '2 到 40 个汉字、字母、数字'), field('角色', role, hint))], [
      { text: '取消', act: () => true },
      { text: '加', style: 'button primary', act: async () => passwordOnce(await call('POST', '/users', { name: name.value, role: role.value }), reload) },
    ]);
  };

  /** @param {UserLine} user */
  const changeRole = (user) => {
    const role = select(roles, user.role);
    openBox(`改“${user.name}”的角色`, [field('角色', role, hint)], [
      { text: '取消', act: () => true },
      { text: '改', style: 'button primary', act: async () => {
        await call('PATCH', '/users', { name: user.name, role: role.value });
        reload();
      } },
    ]);
  };

  /** @param {UserLine} user */
  const actions = (user) => element('div', { class: 'row' }, ...(isMe(user) ? [element('small', { class: 'soft' }, '自己')] : [
    button('角色', () => changeRole(user)),
    button(user.isDisabled ? '启用' : '停用', async () => {
      await call('PATCH', '/users', { name: user.name, disabled: !user.isDisabled });
      reload();
    }),
    button('重设口令', async () => {
      if (await confirmed('重设口令', `给“${user.name}”换一个新口令？现在的口令和登录马上失效。`, '重设')) passwordOnce(await call('PATCH', '/users', { name: user.name, resetPassword: true }), reload);
    }),
    button('删去', async () => {
      if (!(await confirmed('删去用户', `删去“${user.name}”？登录马上失效；操作记录里他做过的事还在。`, '删去'))) return;
      await call('DELETE', '/users?name=' + encodeURIComponent(user.name));
      announce('已删去。');
      reload();
    }),
  ]));

  return [
    head('用户', button('加用户', add, 'button primary')),
    table('用户', ['用户名', '角色', '上次登录', '登录', ''], users.map((user) => [
      element('span', {}, element('b', {}, user.name), ' ', user.isDisabled ? tag('已停用', 'bad') : null, user.mustChangePassword ? tag('待改口令', 'warn') : null),
      roles.find(([value]) => value === user.role)?.[1] ?? user.role, when(user.lastSignIn), String(user.sessions), actions(user),
    ])),
  ];
}

/** @param {{name: string, password: string}} reply @param {() => void} done */
function passwordOnce(reply, done) {
  const box = openBox('口令', [
    element('p', {}, `“${reply.name}”的口令：`), element('pre', { class: 'secret' }, element('code', {}, reply.password)),
    element('p', {}, '只显示这一次。请当面或用可靠的办法交给本人；第一次登录时会要求改成自己的口令。'),
  ], [{ text: '记好了', style: 'button primary', act: () => true }]);
  box.addEventListener('close', done);
}
