using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>
/// 切段: cuts an article into passages of whole sentences. The cuts of a run of paragraphs under one section heading are
/// chosen together, so that pieces come near 200 to 400 characters and enumerations stay whole where they can. Every
/// character of a body or caption paragraph lies in exactly one passage. Thread-safe.
/// </summary>
public sealed class PassageCutter
{
    public static PassageCutter Default { get; } = new();

    private const string Separator = "@";

    /// <summary>The passages in order; at least one for an article with any text.</summary>
#pragma warning disable CA1822 // An instance, so that later options do not change its callers.
    public IReadOnlyList<Passage> Cut(Article article)
#pragma warning restore CA1822
    {
        ArgumentNullException.ThrowIfNull(article);
        var passages = new List<Passage>();
        var path = PassageHeading.PlacePath(article);
        var section = "";
        var run = new List<TextRange>();
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind is ParagraphKind.Body or ParagraphKind.Caption)
            {
                if (paragraph.Length > 0)
                    run.Add(paragraph.Range);
                continue;
            }
            Flush(article, run, section, path, passages);
            if (paragraph.Kind == ParagraphKind.SectionHeading)
                section = article.TextOf(paragraph.Range);
        }
        Flush(article, run, section, path, passages);
        if (passages.Count == 0 && article.Text.Length > 0)
            AddTitleOnly(article, path, passages);
        return passages;
    }

    private static void Flush(Article article, List<TextRange> run, string section, string path, List<Passage> passages)
    {
        if (run.Count == 0)
            return;
        var heading = PassageHeading.Build(article, section, path);
        foreach (var range in CutPlanner.Plan(article.Text, run))
            passages.Add(new Passage(article.Id + Separator + passages.Count, article.Id, passages.Count, range.Start, range.Length, heading));
        run.Clear();
    }

    // Nothing but headings and bylines: they are what can be found and quoted.
    private static void AddTitleOnly(Article article, string path, List<Passage> passages)
    {
        var heading = PassageHeading.Build(article, "", path);
        foreach (var range in CutPlanner.Plan(article.Text, [new TextRange(0, article.Text.Length)]))
            passages.Add(new Passage(article.Id + Separator + passages.Count, article.Id, passages.Count, range.Start, range.Length, heading));
    }
}
