// What the chat says of its own, in the languages it has. What the server says of an error is Chinese; in another language its
// status decides.
import { Failure } from '../api.js';

/**
 * @typedef {object} Texts
 * @property {string} label
 * @property {string} greeting
 * @property {string} about
 * @property {string} examples
 * @property {string} question
 * @property {string} placeholder
 * @property {string} hint
 * @property {string} send
 * @property {string} stop
 * @property {string} again
 * @property {string} print
 * @property {string} searching
 * @property {string} slow
 * @property {string} stopped
 * @property {string} broken
 * @property {string} offline
 * @property {string} online
 * @property {string} unreachable
 * @property {string} failed
 * @property {string} retry
 * @property {string} ask
 * @property {string} understood
 * @property {string} sources
 * @property {string} nearest
 * @property {string} untitled
 * @property {string} good
 * @property {string} bad
 * @property {string} thanks
 * @property {string} sorry
 * @property {string} voteFailed
 * @property {string} copy
 * @property {string} copied
 * @property {string} copyFailed
 * @property {string} newest
 * @property {string} empty
 * @property {string} notFound
 * @property {string} reader
 * @property {string} opening
 * @property {string} openAlone
 * @property {string} close
 * @property {string} closeReader
 * @property {(n: number) => string} source
 * @property {(n: number) => string} answered
 * @property {(length: number, limit: number) => string} tooLong
 * @property {(length: number, limit: number) => string} count
 * @property {(status: number, detail: string|undefined) => string} problem
 */

/** @type {Texts} */
const chinese = {
  label: '问答',
  greeting: '问一句，看原文',
  about: '回答里的每一句都摘自资料原文，点开引文就能看到它在文章里的位置。资料没有的，会直说没有。',
  examples: '可以这样问',
  question: '你的问题',
  placeholder: '请输入问题',
  hint: '按 Enter 提问，Shift + Enter 换行；可以接着上一句追问。',
  send: '提问',
  stop: '停止回答',
  again: '新对话',
  print: '打印',
  searching: '正在查资料…',
  slow: '还在查，请稍候…',
  stopped: '已停止回答。',
  broken: '回答中断了，请重试。',
  offline: '网络已断开，连上后再试。',
  online: '网络已恢复。',
  unreachable: '连不上服务，请检查网络后重试。',
  failed: '服务暂时不能回答，请稍后再试。',
  retry: '重试',
  ask: '再问一次',
  understood: '理解为：',
  sources: '出处',
  nearest: '相近的文章',
  untitled: '（无标题）',
  good: '有用',
  bad: '没有用',
  thanks: '谢谢，已记下。',
  sorry: '已记下，工作人员会看到。',
  voteFailed: '评价没有记下，请稍后再试。',
  copy: '复制回答和出处',
  copied: '已复制。',
  copyFailed: '这个浏览器不让复制，请选中文字后复制。',
  newest: '看最新回答',
  empty: '请先写下问题。',
  notFound: '资料中没有找到',
  reader: '原文',
  opening: '正在打开…',
  openAlone: '单独打开',
  close: '关闭',
  closeReader: '关闭原文',
  source: (n) => `出处 ${n}`,
  answered: (n) => (n > 0 ? `回答完毕，${n} 条出处。` : '回答完毕。'),
  tooLong: (length, limit) => `问题有 ${length} 个字，请缩短到 ${limit} 字以内。`,
  count: (length, limit) => `${length} / ${limit} 字`,
  problem: (status, detail) => detail ?? (status >= 500 ? chinese.failed : chinese.unreachable),
};

/** @type {Texts} */
const english = {
  label: 'Questions and answers',
  greeting: 'Ask, and read the source',
  about: 'Every sentence of an answer is quoted from the archive (in Chinese); open a source to see it in its article. What the archive does not say, you are told.',
  examples: 'Try one of these',
  question: 'Your question',
  placeholder: 'Ask a question',
  hint: 'Enter sends, Shift + Enter begins a line; follow-up questions are understood.',
  send: 'Ask',
  stop: 'Stop answering',
  again: 'New chat',
  print: 'Print',
  searching: 'Searching the archive…',
  slow: 'Still searching, one moment…',
  stopped: 'Stopped.',
  broken: 'The answer was cut off. Please retry.',
  offline: 'You are offline. Try again when you are connected.',
  online: 'You are back online.',
  unreachable: 'The service cannot be reached. Check your network and retry.',
  failed: 'The service cannot answer right now. Please try again later.',
  retry: 'Retry',
  ask: 'Ask again',
  understood: 'Understood as: ',
  sources: 'Sources',
  nearest: 'Nearest articles',
  untitled: '(untitled)',
  good: 'Helpful',
  bad: 'Not helpful',
  thanks: 'Thank you, noted.',
  sorry: 'Noted; the staff will see it.',
  voteFailed: 'Your opinion was not noted. Please try again later.',
  copy: 'Copy answer and sources',
  copied: 'Copied.',
  copyFailed: 'This browser does not allow copying; select the text and copy it.',
  newest: 'Newest answer',
  empty: 'Write a question first.',
  notFound: 'Not found in the archive',
  reader: 'Source',
  opening: 'Opening…',
  openAlone: 'Open alone',
  close: 'Close',
  closeReader: 'Close the source',
  source: (n) => `Source ${n}`,
  answered: (n) => `Answered, with ${n} ${n === 1 ? 'source' : 'sources'}.`,
  tooLong: (length, limit) => `The question has ${length} characters; please keep it under ${limit}.`,
  count: (length, limit) => `${length} / ${limit}`,
  problem: (status) => {
    if (status === 429) return 'Too many questions. Please wait a moment.';
    if (status === 404) return 'The archive no longer has this.';
    if (status === 400) return 'This question cannot be answered. Please put it differently.';
    return status >= 400 ? english.failed : english.unreachable;
  },
};

/**
 * @param {string} language as in `lang`; Chinese for all that is not English
 * @returns {Texts}
 */
export const textsOf = (language) => (/^en\b/i.test(language) ? english : chinese);

/**
 * What a visitor is told of a failure.
 * @param {unknown} error
 * @param {Texts} texts
 */
export function failureSentence(error, texts) {
  if (!(error instanceof Failure)) return texts.failed;
  if (error.status > 0) return texts.problem(error.status, error.detail);
  if (navigator.onLine === false) return texts.offline;
  return error.status < 0 ? texts.broken : texts.unreachable;
}
