// What the desk's API says, for the type checks of its modules (tsconfig.json); src/Bot/Admin/Http/Bodies.cs has the same in C#.

interface SessionReply {
  state: 'empty' | 'out' | 'in';
  antiforgery: string;
  name: string;
  role: 'reader' | 'editor' | 'operator' | '';
  mustChangePassword: boolean;
  maxUploadMegabytes: number;
}

interface SessionLine { started: string; lastSeen: string; address: string }

interface FileLine {
  source: string;
  bytes: number;
  state: 'same' | 'changed' | 'new' | 'refused' | 'gone';
  reason: string;
  corrections: number;
  hasSidecar: boolean;
}

interface Doubt { line: number; what: string; weight: number }

interface UploadOutcome {
  source: string;
  status: 'accepted' | 'duplicate' | 'rejected' | 'quarantined';
  reason: string;
  articles: number;
  characters: number;
  dropped: number;
  doubts: Doubt[];
}

interface LineRun { start: number; length: number; article: number; paragraph: number; rule: string; from: number; to: number }
interface TracedLine { number: number; text: string; runs: LineRun[] }
interface ParagraphView { kind: string; text: string; lines: number[]; confidence: number }
interface ArticleView {
  id: string; title: string; kicker: string; deck: string; series: string; byline: string; newspaper: string; date: string | null; dateBasis: string;
  pageLabel: string; url: string; places: string[]; schemes: string[]; paragraphs: ParagraphView[];
}
interface WrittenCorrection { file: string; line: number; text: string; problem: string | null }
interface PageView {
  source: string; refusal: string | null; lines: TracedLine[]; articles: ArticleView[]; doubts: Doubt[]; dropped: number; corrections: WrittenCorrection[];
}
interface Sidecar { source: string; newspaper: string; date: string; page: string; url: string }
interface PageReply { page: PageView; sidecar: Sidecar }

interface ArticleChange { kind: 'added' | 'changed' | 'removed'; source: string; before: string; after: string; title: string; length: number }
interface DraftFile {
  source: string; status: string; statusName: string; reason: string; articles: number; passages: number; characters: number; dropped: number; doubts: Doubt[];
}
interface ScoreSummary {
  name: string; questions: number; answerable: number; recall: number | null; all: number | null; citationPrecision: number | null; medianLength: number | null;
}
interface EvalRun {
  at: string; file: string; generation: number; where: string; overall: ScoreSummary; byType: ScoreSummary[]; refusalPrecision: number | null; refusalRecall: number | null;
}
interface TurnedQuestion { id: string; question: string; before: string; after: string; reason: string }
interface DraftScore { before: EvalRun | null; after: EvalRun; repaired: TurnedQuestion[]; broken: TurnedQuestion[]; reworded: number }
interface Draft {
  basis: number; made: string; by: string; hasChanges: boolean; sources: number; articles: number; passages: number;
  files: DraftFile[]; unchanged: number; changes: ArticleChange[]; score: DraftScore | null; scoreNote: string;
}
interface DraftReply { draft: Draft | null; current: number }
interface ArticlePair { before: ArticleReply | null; after: ArticleReply | null }

interface JobState {
  number: number; kind: '' | 'draft' | 'publish' | 'check' | 'evaluate'; by: string; started: string; stage: string; done: number; total: number; subject: string;
  outcome: 'running' | 'done' | 'failed' | 'cancelled'; message: string;
}

interface GenerationLine { generation: number; isCurrent: boolean; created: string | null; sources: number; articles: number; passages: number; bytes: number }

interface HitLine { articleId: string; source: string; title: string; newspaper: string; date: string | null; text: string }

interface Mark { question: string; state: 'answered' | 'absent' | 'ignored' | 'added'; articleId: string; source: string; title: string; note: string; by: string; at: string }
interface GapLine { question: string; times: number; last: string; mark: Mark | null }
interface VoteLine { question: string; good: number; bad: number; last: string; mark: Mark | null }
interface QuestionsReply { gaps: GapLine[]; votes: VoteLine[]; gapsKept: number; votesKept: number }

interface EvalQuestionLine { id: string; type: string; style: string; question: string; must: string[][]; mustNot: string[]; source: string[]; refuse: boolean }
interface EvalQuestionsReply { questions: EvalQuestionLine[]; file: string; bad: number }

interface ScoreLine {
  name: string; questions: number; answerable: number; recall: number | null; all: number | null; low: number; high: number;
  citationPrecision: number | null; medianLength: number | null;
}
interface RunLine {
  at: string; file: string; generation: number; where: 'live' | 'model' | 'draft'; refusalPrecision: number | null; refusalRecall: number | null; overall: ScoreLine; byType: ScoreLine[];
}

interface StateReply {
  index: { generation: number; sources: number; articles: number; passages: number; characters: number; bytes: number; created: string; corpusHash: string; rejected: string | null };
  machine: {
    started: string; memory: number; heap: number; processors: number; processorSeconds: number; diskFree: number; diskTotal: number;
    archiveBytes: number; indexBytes: number; version: string;
  };
  telegram: { state: string; lastContact: string | null; lastUpdate: string | null; pending: number; lagSeconds: number } | null;
  model: { model: string; used: number; limit: number } | null;
}

interface UserLine {
  name: string; role: 'reader' | 'editor' | 'operator'; isDisabled: boolean; mustChangePassword: boolean; created: string; lastSignIn: string | null; sessions: number;
}

interface SiteLine { key: string; name: string; origins: string[]; questionsPerMinute: number; created: string }
interface TelegramReply { isOn: boolean; isOpen: boolean; added: string[]; configured: string[]; staff: string[] }

interface AuditEntry { number: number; at: string; who: string; act: string; subject: string; detail: string; address: string }
interface AuditReply { entries: AuditEntry[]; total: number; acts: Record<string, string> }

/** The charts' library, vendor/uplot.iife.min.js: only what evaluations.js uses of it. */
declare class uPlot {
  constructor(options: Record<string, unknown>, data: (number | null)[][], target: HTMLElement);
  setSize(size: { width: number; height: number }): void;
  destroy(): void;
}
