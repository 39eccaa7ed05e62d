using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>列文章: the titles of the articles on a subject, those that have it in the title first.</summary>
public sealed class ArticlesComposer(EvidenceFinder finder)
{
    private const double Certainty = 0.8;
    private const int Most = 8;

    /// <summary>Writes a line for each article and returns how sure it is; 0 when none has the subject.</summary>
    /// <param name="topic">The subject as a question of its own.</param>
    /// <param name="writer">Takes the lines.</param>
    public double Compose(Inquiry topic, AnswerWriter writer)
    {
        var words = Words(topic);
        var found = finder.Articles.Where(v => words.TrueForAll(w => v.Folded.Contains(w, StringComparison.Ordinal)))
            .OrderByDescending(v => words.TrueForAll(w => Folding.Fold(v.Article.Title).Contains(w, StringComparison.Ordinal)))
            .ThenByDescending(v => Times(v.Folded, words[^1])).ToList();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var view in found)
        {
            var quote = ArticleHead.Title(view) ?? Telling(view, words[^1]);
            if (quote is null || !titles.Add(quote.Text)) continue;
            if (titles.Count > Most || !writer.Write(ArticleHead.Line(view, quote)))
            {
                if (writer.IsEmpty) continue;
                writer.WriteNotice("先列出以上几篇，还有别的文章提到；加上地名或事项可以缩小范围。");
                break;
            }
        }
        return writer.IsEmpty ? 0 : Certainty;
    }

    // The places as typed and what is left without them, which may stand in an article in parts only.
    private List<string> Words(Inquiry topic)
    {
        var (rest, words) = (topic.Folded, new List<string>());
        foreach (var place in topic.NamedPlaces)
        {
            if (place.Start < 0 || place.Start + place.Length > topic.Folded.Length) continue;
            var typed = topic.Folded.Substring(place.Start, place.Length);
            words.Add(typed);
            rest = rest.Replace(typed, "", StringComparison.Ordinal);
        }
        rest = rest.Trim(Marks);
        if (rest.Length == 0) return words;
        if (finder.Articles.Any(v => v.Folded.Contains(rest, StringComparison.Ordinal))) words.Add(rest);
        else words.AddRange(topic.Asks.SelectMany(finder.TermsOf).Where(t => !t.IsPair).Select(t => t.Text).Distinct());
        return words.Count > 0 ? words : [rest];
    }

    private static readonly char[] Marks = [' ', ',', '的', '在', '“', '”'];

    private static Quote? Telling(ArticleView view, string word) =>
        view.Folded.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && view.UnitAt(at) is >= 0 and var unit ? new Quote(view, view.Units[unit].Range) : null;

    private static int Times(string text, string word)
    {
        var times = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) times++;
        return times;
    }
}
