using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Corrections;

/// <summary>A run of a paragraph's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="PageOffset">Where it stands on the page; -1 for what the reader or staff set.</param>
/// <param name="Line">Line on the page; 0 for what was set.</param>
internal sealed record TextRun(string Text, int PageOffset, int Line);

/// <summary>A paragraph while it is corrected.</summary>
internal sealed class DraftParagraph(ParagraphKind kind, float confidence, List<TextRun> runs)
{
    public ParagraphKind Kind { get; set; } = kind;

    public float Confidence { get; set; } = confidence;

    public List<TextRun> Runs { get; } = runs;

    public string Text => string.Concat(Runs.Select(r => r.Text));

    public bool Has(int line) => Runs.Any(r => r.Line == line);

    /// <summary>Whether anything of it stands on the page; spaces between lines alone make no paragraph.</summary>
    public bool IsEmpty => !Runs.Any(r => r.Line > 0 || r.Text.Trim().Length > 0);
}
