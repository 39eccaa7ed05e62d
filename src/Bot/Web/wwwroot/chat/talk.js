// What was said in this tab. A reload keeps it, closing the tab forgets it; where storage is forbidden it lives as long as the page.

/**
 * @typedef {{question: string, answer: AnswerReply, good: boolean|null}} Exchange
 * @typedef {{conversation: string, visitor: string|null, exchanges: Exchange[]}} TalkState
 */

/** Exchanges kept; a follow-up never reaches further back. */
const kept = 20;

export class Talk {
  /** @param {string} store its name in the tab's storage */
  constructor(store) {
    this.store = store;
    /** @type {TalkState} */
    this.state = { conversation: '', visitor: null, exchanges: [] };
  }

  recall() {
    try {
      const known = JSON.parse(sessionStorage.getItem(this.store) ?? 'null');
      // Written by an earlier version, or by another hand: nothing is taken that does not fit.
      if (Array.isArray(known?.exchanges) && known.exchanges.every((/** @type {Exchange} */ e) => typeof e?.question === 'string' && Array.isArray(e.answer?.citations) && Array.isArray(e.answer.suggestions)))
        this.state = { conversation: String(known.conversation ?? ''), visitor: known.visitor ?? null, exchanges: known.exchanges };
    } catch {
      // Forbidden, or no JSON: the conversation begins anew.
    }
    return this.state.exchanges;
  }

  /** @param {Exchange} exchange */
  add(exchange) {
    const { answer } = exchange;
    this.state = {
      conversation: answer.conversation ?? '',
      visitor: answer.visitor ?? this.state.visitor,
      exchanges: [...this.state.exchanges, exchange].slice(-kept),
    };
    this.save();
  }

  clear() {
    this.state = { conversation: '', visitor: this.state.visitor, exchanges: [] };
    this.save();
  }

  save() {
    try {
      sessionStorage.setItem(this.store, JSON.stringify(this.state));
    } catch {
      // Full or forbidden: the conversation then ends with the page.
    }
  }

  /** Earlier turns, oldest first, as the server takes them. @returns {{role: 'user'|'bot', text: string}[]} */
  history() {
    return this.state.exchanges.slice(-kept / 2).flatMap(({ question, answer }) => [
      { role: /** @type {const} */ ('user'), text: question },
      { role: /** @type {const} */ ('bot'), text: answer.answer.slice(0, 500) },
    ]);
  }
}
