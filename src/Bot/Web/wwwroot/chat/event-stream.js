// Server-sent events of a fetch: EventSource can only GET, and asks again by itself.

/**
 * @typedef {{name: string, data: string}} StreamEvent
 */

/**
 * Events of a body as they come; comments and unfinished events are left out.
 * @param {ReadableStream<Uint8Array>} body
 * @param {number} patience milliseconds without a byte after which the connection counts as dead
 * @returns {AsyncGenerator<StreamEvent>}
 */
export async function* eventsOf(body, patience) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), patience);
      if (done) return;
      // Lines may end in any way, and a chunk may end between \r and \n.
      rest += decoder.decode(value, { stream: true }).replaceAll('\r', '');
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const event = parse(rest.slice(0, end));
        rest = rest.slice(end + 2);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** @param {string} block @returns {StreamEvent|null} */
function parse(block) {
  let name = 'message';
  const data = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) name = line.slice(6).trim();
    else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
  }
  return data.length > 0 ? { name, data: data.join('\n') } : null;
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @returns {Promise<T>}
 */
function within(promise, milliseconds) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('silent')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
