using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>同字分句: the parts of a numbered name that one sentence lists, each with the counted word in one place: 甲榜比卫生，乙榜比收入，….</summary>
public static class KeyedClauses
{
    // Two clauses hold a word in one place by chance.
    private const int Fewest = 3;

    private const int LongestItem = 24;
    private const int LastPlace = 3;

    // Longest sentence that is quoted with its lead (UTF-16 units).
    private const int LongestSentence = 140;

    private const string Ends = "、,，;；:：。";

    /// <summary>The sentence, or the run in it, with exactly as many items; null when there is none.</summary>
    public static TextRange? Find(ArticleView view, int number, string key)
    {
        if (number < Fewest) return null;
        for (var u = 0; u < view.Units.Count; u++)
        {
            var (first, last) = view.SentenceOf(u);
            if (first != u || view.KindOf(view.Units[u]) is not (ParagraphKind.Body or ParagraphKind.Caption)) continue;
            var sentence = new TextRange(view.Units[first].Range.Start, view.Units[last].Range.End - view.Units[first].Range.Start);
            if (Run(view.Folded, Items(view.Folded, sentence), number, key) is { } run) return sentence.Length <= LongestSentence ? sentence : SchemeSentences.WholeClauses(view, run.Start, run.End);
        }
        return null;
    }

    private static List<TextRange> Items(string text, TextRange sentence)
    {
        var items = new List<TextRange>();
        var start = sentence.Start;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i < sentence.End && !Ends.Contains(text[i], StringComparison.Ordinal)) continue;
            while (start < i && text[start] is '“' or '”' or ' ') start++;
            if (i > start) items.Add(new TextRange(start, i - start));
            start = i + 1;
        }
        return items;
    }

    private static TextRange? Run(string text, List<TextRange> items, int number, string key)
    {
        for (var i = 0; i + number <= items.Count; i++)
        {
            var place = At(text, items[i + 1], key);
            if (place is < 0 or > LastPlace) continue;
            var length = 1;
            while (i + length < items.Count && At(text, items[i + length], key) == place) length++;
            // 榜是月榜上墙: a lead may stand in the first item.
            var opening = text.AsSpan(items[i].Start, items[i].Length);
            if (length == number && opening.LastIndexOf(key) >= place && opening.Length <= LongestItem && (i == 0 || At(text, items[i - 1], key) != place) && AreOther(text, items, i, number, place))
                return new TextRange(items[i].Start, items[i + number - 1].End - items[i].Start);
            if (At(text, items[i], key) == place) i += length - 1;
        }
        return null;
    }

    // 门前会, 门前长: what stands before the word tells the parts apart; without anything before it, they begin alike.
    private static bool AreOther(string text, List<TextRange> items, int first, int number, int place)
    {
        if (place == 0) return true;
        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first + 1; i < first + number; i++) heads.Add(text.Substring(items[i].Start, place));
        return heads.Count == number - 1;
    }

    private static int At(string text, TextRange item, string key) => item.Length > LongestItem || item.Length <= key.Length ? -1 : text.AsSpan(item.Start, item.Length).IndexOf(key, StringComparison.Ordinal);
}
