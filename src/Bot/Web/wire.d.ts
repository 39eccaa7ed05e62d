// What the server's API says, for the type checks of the pages' modules (tsconfig.json); src/Bot/Wire has the same in C#.

interface CitationReply {
  /** From 1, as "[1]" in the answer's text. */
  n: number;
  source: string;
  title: string;
  newspaper: string;
  date: string | null;
  /** A verbatim run of the article's text. */
  quote: string;
  /** UTF-16 units on the page as decoded; -1 when unknown. */
  start: number;
  end: number;
  articleId: string;
  /** First UTF-16 unit of the quote in the article's text. */
  articleStart: number;
  length: number;
  /** Of the article's page with the quote marked; finds the quote again when the article was read anew. */
  address: string;
}

interface SuggestionReply {
  articleId: string;
  source: string;
  title: string;
}

/** An answer as /api/ask gives it. */
interface AnswerReply {
  /** Names this answer, for feedback. */
  id: string;
  /** The conversation to go on with. */
  conversation: string | null;
  /** The visitor's secret, for the header X-Visitor. */
  visitor: string | null;
  /** Whether it was made for an earlier try of the same question. */
  replayed: boolean;
  /** Whole text, with citation numbers in square brackets. */
  answer: string;
  kind: string;
  refused: boolean;
  /** The question as understood; as typed when nothing changed. */
  understood: string;
  citations: CitationReply[];
  suggestions: SuggestionReply[];
  generation: number;
  ms: number;
}

interface ParagraphReply {
  kind: 'body' | 'kicker' | 'title' | 'deck' | 'byline' | 'heading' | 'caption';
  start: number;
  length: number;
}

/** An article as /api/articles/{id} gives it. */
interface ArticleReply {
  id: string;
  source: string;
  title: string;
  kicker: string;
  deck: string;
  series: string;
  byline: string;
  newspaper: string;
  pageLabel: string;
  date: string | null;
  /** "front matter", "page text", "bulk import" or "unknown". */
  dateBasis: string;
  kind: 'report' | 'caption' | 'document';
  url: string;
  /** Of its page. */
  address: string;
  places: string[];
  text: string;
  paragraphs: ParagraphReply[];
}

/** What the archive holds, as /api/archive gives it. */
interface ArchiveReply {
  generation: number;
  sources: number;
  articles: number;
  created: string;
  examples: string[];
}

/** An error, as RFC 9457 writes it. */
interface ProblemReply {
  type: string;
  title: string;
  status: number;
  /** A sentence that a visitor can read. */
  detail: string;
}
