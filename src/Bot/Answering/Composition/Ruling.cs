using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 裁断之句: a yes-or-no question is decided by the sentence that allows, forbids, excepts or sets a condition, not by the one that speaks most of the
/// thing (招聘…45名). Of the best unit's article that one is told which holds the words that the best lacks: what is asked of the thing, or what the
/// asker said of himself.
/// </summary>
public static partial class Ruling
{
    private const int Looked = 12;
    private const float LeastScore = 0.45f;

    // A term that weighs less decides nothing.
    private const float LeastWeight = 0.2f;

    private static readonly SearchValues<string> Deciding = SearchValues.Create(
    [
        "不得", "不能", "不算", "不可", "不再", "不设", "不收", "不拿", "不领", "不受", "不需", "无需", "无须", "不用", "不必", "不另", "不予", "不限", "不含", "不等于", "禁止", "严禁", "没有", "免费", "免收", "免交", "半价",
        "可以", "均可", "也可", "可由", "可代", "可在", "可放宽", "才能", "才可", "方可", "必须", "须", "应当", "仅限", "只限", "限于", "除外", "例外", "放宽", "照常", "参照", "适用", "代收", "代办", "网办", "允许", "一律",
    ], StringComparison.Ordinal);

    // 非得跑县里, 必须到大厅吗: whether there is another way.
    private static readonly string[] Necessary = ["非得", "非要", "必须", "一定要", "一定得", "只能", "得跑", "要跑"];
    private static readonly string[] Going = ["跑", "到", "去", "来", "上"];
    private static readonly SearchValues<string> OtherWays = SearchValues.Create(["代收", "代办", "网办", "网上", "线上", "掌上", "手机", "邮寄", "就近", "上门", "不用跑", "免跑", "自助", "帮办"], StringComparison.Ordinal);

    // 周日开饭不, 休息日能去办吗: which days it is.
    private static readonly string[] RestDays = ["周六", "周日", "周末", "双休日", "休息日", "星期六", "星期天", "星期日", "节假日", "假期", "礼拜六", "礼拜天"];
    private static readonly SearchValues<string> Days = SearchValues.Create(["周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "双休日", "休息日", "节假日", "工作日", "全年无休", "不打烊"], StringComparison.Ordinal);

    // 全清了没, 完成了吗: whether all is done or what is left.
    private static readonly SearchValues<string> Done = SearchValues.Create(["全覆盖", "全部", "均已", "都已", "还剩", "剩下", "剩余", "尚有", "仍有", "未完成", "没有完成", "没完成", "完成", "清零", "尚未"], StringComparison.Ordinal);

    /// <summary>The units with the deciding one first, where a yes or no is asked for and the best one decides nothing of what is asked.</summary>
    /// <param name="units">Best first.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="terms">Its words.</param>
    public static IReadOnlyList<ScoredUnit> Prefer(IReadOnlyList<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Whether || units.Count < 2 || Find(units, ask, terms) is not { } deciding || deciding == units[0]) return units;
        return units.WithFirst(deciding);
    }

    /// <summary>Whether a draft made of what stands under a label (材料：…) leaves out what decides the question.</summary>
    public static bool Overrules(Draft draft, IReadOnlyList<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Whether || draft.Sentences.Count == 0) return false;
        var own = draft.Sentences[0].Quotes[0].View;
        var near = units.Where(u => u.View == own).ToList();
        if (near.Count == 0) return false;
        var deciding = Find(near, ask, terms) ?? (Decides(Text(near[0]), ask) ? near[0] : null);
        return deciding is not null && !draft.Sentences.Any(s => s.Quotes.Any(q => Decides(Folding.Fold(q.Text), ask))) && !draft.Sentences.Any(s => s.Quotes.Any(q => q.View == deciding.View && q.Range.Contains(deciding.Range.Range)));
    }

    private static ScoredUnit? Find(IReadOnlyList<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var best = units[0];
        var isOpen = !Decides(Text(best), ask);
        ScoredUnit? found = null;
        var most = 0f;
        foreach (var unit in units.Take(Looked))
        {
            if (unit.View != best.View || unit.Score < LeastScore * best.Score || unit.Year <= YearAgreement.OtherYear || UnitFeatures.EndsAsQuestion(unit.View, unit.Unit) || !Decides(Text(unit), ask)) continue;
            var brings = unit == best ? 0 : Brings(unit, best, ask, terms, isOpen);
            if (IsNamed(ask)) brings += Named;
            // What decides, of what speaks as much of the thing, be it by its headings, before what only tells of it.
            if (isOpen && (unit.Own >= AsMuch * best.Own || unit.Coverage >= UnderHeadings * best.Coverage && unit.Own >= SomeOfOwn * best.Own)) brings += Least;
            if (brings > most) (found, most) = (unit, brings);
        }
        return found;
    }

    // Shares of what the best unit holds itself, holds with its headings, and must be held itself even then.
    private const float AsMuch = 0.85f;
    private const float UnderHeadings = 0.9f;
    private const float SomeOfOwn = 0.33f;

    // Weighs less than any word that a unit brings.
    private const float Least = 0.1f;

    // A question for another way or for days is decided by whatever tells one.
    private const float Named = 1f;

    private static bool IsNamed(Ask ask) => AsksOtherWay(ask) || AsksDays(ask) || AsksDone(ask);

    private static bool Decides(ReadOnlySpan<char> text, Ask ask) =>
        AsksOtherWay(ask) ? text.ContainsAny(OtherWays) : AsksDays(ask) ? text.ContainsAny(Days) : AsksDone(ask) ? text.ContainsAny(Done) : text.ContainsAny(Deciding);

    // The weight of words that the unit holds and the best does not: the heaviest of what is asked, those beside the question word, or what the asker is.
    private static float Brings(ScoredUnit unit, ScoredUnit best, Ask ask, IReadOnlyList<QuestionTerm> terms, bool isOpen)
    {
        var question = isOpen ? PrintedQuestion(unit) : unit.Unit;
        var brings = 0f;
        var isOwn = IsOfAsker(ask);
        var heaviest = terms.Where(t => !t.IsPair && !t.IsEarlier && t.IsIndexed && ask.Content.Contains(t.Text, StringComparison.Ordinal)).MaxBy(t => t.Weight);
        for (var t = 0; t < terms.Count; t++)
        {
            var term = terms[t];
            if (term.IsPair || term.IsEarlier || term.Weight < LeastWeight || Math.Max(unit.Matches[t, unit.Unit], unit.Matches[t, question]) < Held || best.Matches[t, best.Unit] >= Held) continue;
            if (isOpen || term.IsFocus || term == heaviest || isOwn && !ask.Content.Contains(term.Text, StringComparison.Ordinal)) brings += term.Weight;
        }
        return brings;
    }

    private const float Held = 0.7f;

    // The question that the page prints over what answers it (养殖户算不算？不算…) is of what is decided.
    private static int PrintedQuestion(ScoredUnit unit)
    {
        foreach (var label in unit.View.Labels)
            if (label.IsQuestion && label.First <= unit.Unit && unit.Unit <= label.Last) return label.Unit;
        return unit.Unit;
    }

    // 我38岁，退伍的: what stands before the question is of the asker.
    private static bool IsOfAsker(Ask ask) => ask.Context.StartsWith('我') || ask.Context.StartsWith('俺') || ask.Context.Contains(",我", StringComparison.Ordinal);

    private static bool AsksOtherWay(Ask ask) =>
        Array.Exists(Necessary, n => ask.Text.IndexOf(n, StringComparison.Ordinal) is >= 0 and var at && (n is "得跑" or "要跑" || Array.Exists(Going, g => ask.Text.AsSpan(at + n.Length).StartsWith(g, StringComparison.Ordinal))));

    private static bool AsksDone(Ask ask) => DoneAsked().IsMatch(ask.Text);

    [GeneratedRegex("[全都][^,，]{1,4}了|完成了?(?:吗|没|么)|(?:清零|完)了(?:吗|没|么|不)", RegexOptions.CultureInvariant)]
    private static partial Regex DoneAsked();

    private static bool AsksDays(Ask ask) => ask.Text.HoldsAny(RestDays);

    private static ReadOnlySpan<char> Text(ScoredUnit unit) => unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
}
