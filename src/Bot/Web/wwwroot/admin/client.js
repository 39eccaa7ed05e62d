// What the desk asks of its server. Everything that changes something carries the antiforgery token of this browser.

/** The server's refusal, with its status; the message is a sentence for staff. */
export class Refusal extends Error {
  /** @param {string} message @param {number} status @param {ErrorOptions} [options] */
  constructor(message, status, options) {
    super(message, options);
    this.status = status;
  }
}

const base = '/admin/api';
const unreachable = '连不上服务，请检查网络后重试。';
const tokenHeader = 'X-Wenzheng-Token';

let antiforgery = '';
/** @type {() => void} */
let whenSignedOut = () => {};

/** @param {string} token */
export function useToken(token) {
  antiforgery = token;
}

/** Called when the server no longer knows the session. @param {() => void} handler */
export function onSignedOut(handler) {
  whenSignedOut = handler;
}

/** @param {Record<string, string|number|boolean>} values */
export function query(values) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== '' && value !== false) parts.set(name, String(value));
  const text = parts.toString();
  return text ? '?' + text : '';
}

/**
 * @template T
 * @param {string} method
 * @param {string} path under the desk's API
 * @param {unknown} [body] sent as JSON
 * @returns {Promise<T>}
 */
export async function call(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = method === 'GET' ? {} : { [tokenHeader]: antiforgery };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(base + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store' });
  } catch (error) {
    throw new Refusal(unreachable, 0, { cause: error });
  }
  return understood(response.status, await response.text(), path);
}

/** @template T @param {string} path @returns {Promise<T>} */
export const get = (path) => call('GET', path);

/**
 * Sends a file; fetch cannot tell how far it is.
 * @param {File} file
 * @param {Record<string, string|boolean>} values of the address
 * @param {(share: number) => void} progress told of the share sent, 0 to 1
 * @returns {{done: Promise<UploadOutcome>, stop: () => void}}
 */
export function send(file, values, progress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.open('PUT', base + '/files' + query({ name: file.name, ...values }));
    request.setRequestHeader(tokenHeader, antiforgery);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      try {
        resolve(understood(request.status, request.responseText, '/files'));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new Refusal(unreachable, 0));
    request.onabort = () => reject(new Refusal('已取消。', 0));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

/** @param {number} status @param {string} text @param {string} path */
function understood(status, text, path) {
  let body = null;
  try {
    body = JSON.parse(text);
  } catch {
    // A proxy's page or a cut connection: the status decides what is said.
  }
  if (status >= 200 && status < 300 && body) return body;
  if (status === 401 && path !== '/session') whenSignedOut();
  throw new Refusal(body?.detail ?? (status >= 500 ? '服务暂时不能用，请稍后再试。' : status === 413 ? '文件太大，没有收。' : unreachable), status);
}
