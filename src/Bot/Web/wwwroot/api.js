// What the pages ask of the server. Every failure becomes an Error whose message a visitor can read.

const unreachable = '连不上服务，请检查网络后重试。';

/**
 * @template T
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<T>}
 */
export async function reply(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Error(navigator.onLine === false ? '网络已断开，连上后再试。' : unreachable, { cause: error });
  }
  let body = null;
  try {
    body = await response.json();
  } catch {
    // A proxy's page or a cut connection: the status decides what is said.
  }
  if (response.ok && body) return body;
  throw new Error(body?.detail ?? (response.status >= 500 ? '服务暂时不能回答，请稍后再试。' : unreachable));
}

/** @returns {Promise<ArchiveReply>} */
export const archive = () => reply('/api/archive');

/** @param {string} id @returns {Promise<ArticleReply>} */
export const article = (id) => reply('/api/articles?id=' + encodeURIComponent(id));

/**
 * The stable address of an article, with a quote marked when one is given.
 * @param {string} id
 * @param {number} start
 * @param {number} length
 */
export function articleAddress(id, start, length) {
  const address = '/article/' + encodeURIComponent(id);
  return length > 0 ? `${address}?start=${start}&length=${length}` : address;
}
