// Asks the server: the text grows by whole sentences, the answer comes at the end.
import { Failure, failureOf } from '../api.js';
import { eventsOf } from './event-stream.js';

/** The server sends a sign of life every 15 seconds. */
const patience = 45_000;

/**
 * @typedef {object} AskRequest
 * @property {string} question
 * @property {{role: 'user'|'bot', text: string}[]} history for a server that has forgotten the conversation
 * @property {string} conversation its id, "" to begin one
 * @property {string|null} visitor
 * @property {string|null} site
 * @property {string} key the same for every try of one question: it is asked once
 */

/**
 * @param {AskRequest} asked
 * @param {{status: (id: string) => void, text: (whole: string) => void}} on
 * @param {AbortSignal} signal
 * @returns {Promise<AnswerReply|null>} null when it was stopped
 */
export async function ask(asked, on, signal) {
  try {
    const response = await fetch('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', 'Idempotency-Key': asked.key, ...headersOf(asked.visitor, asked.site) },
      body: JSON.stringify({ question: asked.question, conversation: asked.conversation, history: asked.history }),
      signal,
    });
    if (!response.ok || !response.body) throw await failureOf(response);
    for await (const { name, data } of eventsOf(response.body, patience)) {
      const said = JSON.parse(data);
      if (name === 'status') on.status(said.id);
      else if (name === 'answer') on.text(said.text);
      else if (name === 'done') return said;
      else if (name === 'stopped') return null;
      else if (name === 'error') throw new Failure(said.status, said.detail);
    }
    // The server went away in the middle.
    throw new Failure(-1);
  } catch (error) {
    if (signal.aborted) return null;
    throw error instanceof Failure ? error : new Failure(0, undefined, error);
  }
}

/** Ends the work on the server too: a proxy between may not pass on that we hung up. @param {string} id */
export function stop(id) {
  fetch('/api/asks/' + encodeURIComponent(id), { method: 'DELETE', keepalive: true }).catch(() => {});
}

/** @param {string} id @param {string|null} visitor @param {string|null} site */
export function forget(id, visitor, site) {
  fetch('/api/conversations/' + encodeURIComponent(id), { method: 'DELETE', keepalive: true, headers: headersOf(visitor, site) }).catch(() => {});
}

/** @param {string} answer @param {boolean} good @param {string|null} visitor @param {string|null} site */
export async function vote(answer, good, visitor, site) {
  const response = await fetch('/api/feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headersOf(visitor, site) },
    body: JSON.stringify({ answer, good }),
  });
  if (!response.ok) throw await failureOf(response);
}

/** A name for one question that no other has. getRandomValues, for randomUUID is missing on plain http. */
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param {string|null} visitor @param {string|null} site @returns {Record<string, string>} */
const headersOf = (visitor, site) => ({ ...(visitor ? { 'X-Visitor': visitor } : {}), ...(site ? { 'X-Site-Key': site } : {}) });
