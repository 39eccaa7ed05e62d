using System.Text;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>A reading as text, for golden files and comparisons.</summary>
internal static class Described
{
    public static string Reading(string page, PageReading reading)
    {
        var text = new StringBuilder();
        foreach (var article in reading.Articles)
        {
            text.Append($"[{article.Id}] {article.Kind}");
            foreach (var (name, value) in new[] { ("series", article.Series), ("byline", article.Byline) })
                if (value.Length > 0)
                    text.Append($" {name}={value}");
            text.Append('\n');
            foreach (var paragraph in article.Paragraphs)
            {
                var lines = article.Origins.Where(o => o.Start < paragraph.Range.End && o.Start + o.Length > paragraph.Start).Select(o => LineOf(page, o.PageOffset)).Distinct();
                text.Append($"  {paragraph.Kind} {paragraph.Confidence:F2} L{string.Join('+', lines)} {article.TextOf(paragraph.Range)}\n");
            }
        }
        foreach (var drop in reading.Dropped)
            text.Append($"- {drop.Rule} L{LineOf(page, drop.Range.Start)} {page.AsSpan(drop.Range.Start, Math.Min(30, drop.Range.Length))}\n");
        foreach (var doubt in reading.Doubts)
            text.Append($"? {doubt.Weight:F2} {doubt.What}\n");
        return text.ToString();
    }

    private static int LineOf(string page, int offset) => page.AsSpan(0, offset).Count('\n') + 1;
}
