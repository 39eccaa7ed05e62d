using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答名目: which named things of a kind (哪些工作法、品牌) the asked place has, by the names that print sets in quotation marks.</summary>
public sealed class NamesComposer(PlaceAgreement agreement)
{
    private const float MinPlace = 0.8f;
    private const int LongestName = 12;
    private const int MaxSentences = 10;
    private const int Budget = 420;
    private const int Least = 2;

    // Weight of a word that tells what is asked about, and the share of such words that a report must hold.
    private const float Telling = 0.3f;
    private const float LeastHeld = 0.5f;
    private static readonly string[] Making = ["打造", "形成", "探索", "创建", "推行", "实施", "创新", "组建", "成立", "设立", "建立", "构建", "推出"];

    /// <summary>Null when the ask names no kind of thing, or fewer than two such names are printed.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">The places asked of.</param>
    /// <param name="articles">Where names are looked for.</param>
    /// <param name="terms">The words of the ask.</param>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type is not (AskType.Which or AskType.What) || ask.Count > 0 || ask.Text.Contains('“', StringComparison.Ordinal)) return null;
        var kinds = Kinds(ask);
        if (kinds.Count == 0) return null;
        var others = terms.Where(t => !t.IsPair && t.Weight >= Telling && !kinds.Exists(k => k.Contains(t.Text, StringComparison.Ordinal) || t.Text.Contains(k, StringComparison.Ordinal)) && !Array.Exists(Making, m => m == t.Text)).ToList();
        var found = new List<(int Rank, int Order, Quote Quote)>();
        foreach (var view in articles)
        {
            if (!SpeaksOf(view, others)) continue;
            var place = agreement.For(view, places);
            foreach (var (start, end) in Names(view.Folded))
            {
                var unit = view.UnitAt(start);
                if (unit < 0 || place(unit) < MinPlace || Rank(view.Folded, start, end, kinds) is not { } rank) continue;
                found.Add((rank, found.Count, new Quote(view, SchemeSentences.WholeClauses(view, start, end))));
            }
        }
        // Names that print calls by the asked kind come first, then those it tells the making of.
        var (sentences, room) = (new List<DraftSentence>(), Budget);
        var quoted = new Quoted();
        foreach (var (_, _, quote) in found.OrderBy(f => f.Rank).ThenBy(f => f.Order))
        {
            var sentence = new DraftSentence("", [quote]);
            if (quoted.Holds(sentence) || quote.Range.Length > room || sentences.Count == MaxSentences) continue;
            quoted.Add(sentence);
            room -= quote.Range.Length;
            sentences.Add(sentence);
        }
        return found.Count(f => f.Rank == 0) >= Least ? new Draft(AnswerKind.Several, sentences, 0.8) : null;
    }

    // 某集团在某地中标了哪些工程: named things of the kind in a report that speaks of none of it are others.
    private static bool SpeaksOf(ArticleView view, List<QuestionTerm> others)
    {
        var (held, all) = (0f, 0f);
        foreach (var term in others)
        {
            all += term.Weight;
            if (term.StandsIn(view.Folded)) held += term.Weight;
        }
        return held >= LeastHeld * all;
    }

    // The nouns asked for: what stands right after 哪些, or at the ask's end, joined by 或 or 和.
    private static List<string> Kinds(Ask ask)
    {
        var text = ask.Text.TrimEnd('?', '。', '呢');
        var at = text.LastIndexOf("哪些", StringComparison.Ordinal);
        if (at < 0) return [];
        var nouns = text[(at + 2)..];
        var named = nouns.IndexOf('的', StringComparison.Ordinal);
        if (named >= 0) nouns = nouns[(named + 1)..];
        return [.. nouns.Split(['、', '或', '和', '及', '与']).Select(n => n.Trim()).Where(n => n.Length is >= 2 and <= 4)];
    }

    // With their marks.
    private static IEnumerable<(int Start, int End)> Names(string text) => QuotedNames.RunsIn(text, shortest: 2, LongestName).Select(r => (r.Start - 1, r.End + 1));

    private static int? Rank(string text, int start, int end, List<string> kinds)
    {
        foreach (var kind in kinds)
            if (string.CompareOrdinal(text, end, kind, 0, kind.Length) == 0 || string.CompareOrdinal(text, end - 1 - kind.Length, kind, 0, kind.Length) == 0)
                return 0;
        // 以党委为“核心”: what a thing is to others is no name of it.
        if (start > 0 && text[start - 1] == '为') return null;
        var before = text.AsSpan(Math.Max(0, start - 8), start - Math.Max(0, start - 8));
        foreach (var word in Making)
            if (before.Contains(word, StringComparison.Ordinal)) return 1;
        return null;
    }
}
