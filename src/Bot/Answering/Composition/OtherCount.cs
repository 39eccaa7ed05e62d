using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>数字不一: another report that counts the same thing of the same place and gives another figure.</summary>
public static class OtherCount
{
    private const int Looked = 30;
    private const float LeastScore = 0.75f;
    private const float LeastCoverage = 0.85f;
    private const float PlaceSlack = 0.1f;

    /// <summary>The best such unit; null when the reports agree or only one counts it.</summary>
    public static ScoredUnit? Find(ScoredUnit best, IReadOnlyList<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Figure || CountedNoun.Noun(ask, terms) is not { } noun || CountedNoun.Count(best, noun, ask) is not { } count) return null;
        foreach (var unit in units.Skip(1).Take(Looked))
        {
            if (unit.View.Article.ReportId == best.View.Article.ReportId || unit.Score < LeastScore * best.Score || unit.Coverage < LeastCoverage * best.Coverage
                || unit.Place < best.Place - PlaceSlack || unit.Year < best.Year) continue;
            if (CountedNoun.Count(unit, noun, ask) is { } other && Number(other) != Number(count)) return unit;
        }
        return null;
    }

    // 30余次 and 30次 agree.
    private static string Number(string figure) => string.Concat(figure.Where(c => char.IsAsciiDigit(c) || c == '.' || Numerals.Contains(c, StringComparison.Ordinal)));

    private const string Numerals = "零一二三四五六七八九十百千万亿两";

    /// <summary>What is said of the two: both dates where they are known and differ.</summary>
    public static string Notice(ScoredUnit first, ScoredUnit second) =>
        first.View.Article.Published is { } one && second.View.Article.Published is { } two && one != two
            ? $"以上两篇报道（{one:yyyy年M月d日}、{two:yyyy年M月d日}）的数字不同，请留意日期。"
            : "以上两篇报道的数字不同，请核对原文。";
}
