// What the pages ask of the server. Every failure is a Failure; its words are chosen where it is told (chat/texts.js).

/** No answer came at all (status 0), it broke off (-1), or the server refused it with this status and, mostly, a Chinese sentence. */
export class Failure extends Error {
  /** @param {number} status @param {string} [detail] @param {unknown} [cause] */
  constructor(status, detail, cause) {
    super(detail ?? `status ${status}`, { cause });
    this.status = status;
    this.detail = detail;
  }
}

/** @param {Response} response a refusal; a proxy's page has no sentence for the visitor */
export async function failureOf(response) {
  /** @type {ProblemReply|null} */
  const problem = await response.json().catch(() => null);
  return new Failure(response.status, typeof problem?.detail === 'string' ? problem.detail : undefined);
}

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
async function reply(path) {
  let response;
  try {
    response = await fetch(path);
  } catch (error) {
    throw new Failure(0, undefined, error);
  }
  if (!response.ok) throw await failureOf(response);
  return response.json().catch((error) => {
    throw new Failure(0, undefined, error);
  });
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
