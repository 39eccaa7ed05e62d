using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>后问: a second ask of a question (其中机场工程多少) wants what the first has not said.</summary>
public static class LaterAsk
{
    private const int Looked = 20;
    private const float LeastShare = 0.5f;
    private const int ShortestPhrase = 4;
    private const int Limit = 90;

    /// <summary>The units with the one first that holds the ask's own words together, or that says something not yet quoted.</summary>
    public static IReadOnlyList<ScoredUnit> Order(IReadOnlyList<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms, Quoted quoted)
    {
        if (units.Count < 2) return units;
        var near = units.Take(Looked).Where(u => u.Score >= LeastShare * units[0].Score && u.Kind >= 0.9f * units[0].Kind).ToList();
        var phrase = Phrase(ask.Content);
        var better = phrase.Length >= ShortestPhrase ? near.Find(u => TextOf(u).Contains(phrase, StringComparison.Ordinal)) : null;
        // 引桥工程投资 of 总投资和引桥工程投资: what is asked of the part is said once in print, of the whole.
        if (better is null && ask.Shared.Length > 0 && phrase.TrimEnd('是', '有') is { Length: >= ShortestPhrase + 2 } part)
            better = near.Find(u => !quoted.Holds(u.View, u.Range.Range) && TextOf(u).Contains(part[..^2], StringComparison.Ordinal));
        // 四星级11名 beside 五星级5名: what was quoted for the first ask tells this one too.
        if (better is null && TellsToo(units[0], ask) && quoted.Holds(units[0].View, ClauseTrimmer.Trim(units[0].View, units[0].Range, terms, ask, Limit))) return units;
        if (better is null && quoted.Holds(units[0].View, ClauseTrimmer.Trim(units[0].View, units[0].Range, terms, ask, Limit)))
            better = near.Find(u => !quoted.Holds(u.View, u.Range.Range) && (u.Focus >= units[0].Focus || FigureFinder.Find(TextOf(units[0])).Count < 2));
        return units.WithFirst(better);
    }

    // The words beside its question word, and more than one figure of its measure.
    private static bool TellsToo(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.Figure || unit.Focus < FullFocus) return false;
        var asked = ask.Units.Select(FigureFinder.ClassOf).ToList();
        return FigureFinder.Find(TextOf(unit)).Count(f => f.Measure.Length > 0 && (asked.Count == 0 || asked.Contains(f.Measure))) > 1;
    }

    private const float FullFocus = 0.9f;

    private static string TextOf(ScoredUnit unit) => unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length);

    private static string Phrase(string content)
    {
        foreach (var opener in (string[])["其中", "那么", "那", "还有", "另外"])
            if (content.StartsWith(opener, StringComparison.Ordinal)) content = content[opener.Length..];
        // 某校 图书角 册数: the first of several keywords is what all of it is about, and stands in many sentences.
        if (content.Contains(' ', StringComparison.Ordinal) && !content.Contains('?', StringComparison.Ordinal)) return "";
        var end = content.IndexOfAny(['?', ',', '，', ' ']);
        return (end < 0 ? content : content[..end]).Trim('的');
    }
}
