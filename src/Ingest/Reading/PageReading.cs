using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reading;

/// <summary>读版结果: the articles of a page, what was dropped by which rule, and what is doubtful. Every character of the page that is not white space is either in an article's origins or in <see cref="Dropped"/>.</summary>
public sealed record PageReading(IReadOnlyList<Article> Articles, IReadOnlyList<DroppedText> Dropped, IReadOnlyList<Doubt> Doubts);

/// <summary>Text that was left out, and why.</summary>
/// <param name="Range">Where on the page.</param>
/// <param name="Rule">Name of the rule: "repeated text", "repeated heading", "page banner", "doubled character"…</param>
public sealed record DroppedText(TextRange Range, string Rule);

/// <summary>存疑: a decision worth a look.</summary>
/// <param name="Line">Line on the page, from 1.</param>
/// <param name="What">One Chinese sentence for staff.</param>
/// <param name="Weight">How much it matters, 0 to 1.</param>
public sealed record Doubt(int Line, string What, float Weight);
