using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 同类之数: the figure of another sentence that tells the same as a told one (某区有食堂58家 and 某区现有66家; 走了97名 and 去年走了31名): of the same measure, behind
/// the same words once place, time and what only links are left out.
/// </summary>
public static partial class LikeFigure
{
    // Letters right before a figure that say what it is of (送餐236份); one may be enough (补412万元).
    private const int Key = 2;

    // How far behind a figure the thing it counts may stand: 5个大镇, 11个山村.
    private const int Tail = 4;

    private const string Links = "不于少低过了有共达为是约近超逾到至的仅只才就还都已己现增提升降减涨添扩建成每日均总由从改又再达超过最多收";
    private static readonly char[] Linking = Links.ToCharArray();
    private const string Levels = "省市县区镇乡村";
    private const int LongestPlace = 5;
    private const string Marks = "，,；;：:。、！？!?（）()“”《》—·\n ";
    private static readonly string[] Times = ["今年以来", "去年全年", "上半年", "下半年", "去年", "今年", "前年", "上年", "当年", "全年", "年底", "目前", "现在", "如今", "眼下", "截至", "截止", "至今", "预计", "以前", "过去", "原来", "此前", "后来"];

    /// <summary>The figure of a run of text that the ask is for: of its measure, in the clause that holds most of its words; null where none is.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="terms">Its words.</param>
    public static Figure? Asked(ReadOnlySpan<char> text, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        Figure? best = null;
        Figure? only = null;
        var (most, count) = (-1f, 0);
        foreach (var figure in FigureFinder.Find(text))
        {
            if (figure.Measure.Length == 0 || !FigureFinder.IsOfAny(figure, ask.Units) || ask.Units.Count == 0 && (figure.Measure is "duration" or "age" || CountsNothing(text, figure))) continue;
            (only, count) = (figure, count + 1);
            var (start, end) = Clause(text, figure);
            var clause = text[start..end].ToString();
            var (held, isBeside) = (0f, ask.Units.Count > 0);
            foreach (var term in terms)
                if (!term.IsPair && term.StandsIn(clause)) (held, isBeside) = (held + term.Weight, isBeside || term.IsFocus || !terms.Any(t => t.IsFocus && t.IsIndexed));
            if (IsBeside(text, figure, terms)) held += Beside;
            if (isBeside && held > most) (best, most) = (figure, held);
        }
        // The only one needs no word of the ask beside it.
        return best ?? (count == 1 ? only : null);
    }

    /// <summary>一部电梯, 每成一起: one with a measure word and no more, which counts nothing.</summary>
    /// <param name="text">What the figure was found in.</param>
    /// <param name="figure">The figure.</param>
    public static bool CountsNothing(ReadOnlySpan<char> text, Figure figure) => text[figure.Start] == '一' && figure.Length == 2;

    // 74个社区共划分网格918个: of one clause the figure beside what is counted.
    private const float Beside = 0.5f;

    private static bool IsBeside(ReadOnlySpan<char> text, Figure figure, IReadOnlyList<QuestionTerm> terms)
    {
        var before = text[..figure.Start].TrimEnd(Links);
        foreach (var term in terms)
            if (!term.IsPair && term.IsFocus && (before.EndsWith(term.Text, StringComparison.Ordinal) || text[figure.End..].StartsWith(term.Text, StringComparison.Ordinal))) return true;
        return false;
    }

    /// <summary>The first figure of another unit that tells the same as a told one and is another number; null where none does.</summary>
    /// <param name="told">The told article.</param>
    /// <param name="range">What is told of it.</param>
    /// <param name="figure">The told figure, from the range's start.</param>
    /// <param name="other">Where the same may be told.</param>
    /// <param name="terms">The ask's words, which either may leave out.</param>
    public static Figure? In(ArticleView told, TextRange range, Figure figure, ScoredUnit other, IReadOnlyList<QuestionTerm> terms)
    {
        var text = told.Folded.AsSpan(range.Start, range.Length);
        if (FigureValue.Of(text, figure) is not { } measured) return null;
        var head = Head(text, figure, told, terms);
        var others = other.View.Folded.AsSpan(other.Range.Range.Start, other.Range.Range.Length);
        foreach (var candidate in FigureFinder.Find(others))
        {
            if (CountsNothing(others, candidate) || candidate.Measure != figure.Measure || Tells(text, others.Slice(candidate.Start, candidate.Length)) || FigureValue.Of(others, candidate) is not { } value || value.Value == measured.Value || !AreOfOneScale(value.Value, measured.Value) || !IsOneUnit(value.Unit, measured.Unit, head.Length == 0 ? "" : figure.Measure)) continue;
            var own = Head(others, candidate, other.View, terms);
            if (AreAlike(head, own) && (own.Length > 0 || !NamesThing(text[figure.End..], terms) && !NamesThing(others[candidate.End..], terms)) && !CountOthers(text[figure.End..], others[candidate.End..])) return candidate;
        }
        return null;
    }

    /// <summary>How many figures of a quotation another unit tells with other numbers behind the same words, those that stand behind no word of their own left out.</summary>
    /// <param name="told">The quoted article.</param>
    /// <param name="range">What is quoted of it.</param>
    /// <param name="other">Where the same may be told.</param>
    /// <param name="terms">The ask's words.</param>
    public static int CountIn(ArticleView told, TextRange range, ScoredUnit other, IReadOnlyList<QuestionTerm> terms)
    {
        var text = told.Folded.AsSpan(range.Start, range.Length);
        var count = 0;
        foreach (var figure in FigureFinder.Find(text))
            if (figure.Measure.Length > 0 && Head(text, figure, told, terms).Length >= Key && In(told, range, figure, other, terms) is not null) count++;
        return count;
    }

    // 6个应为5个: both are told already.
    private static bool Tells(ReadOnlySpan<char> told, ReadOnlySpan<char> printed) => told.IndexOf(printed) is >= 0 and var at && (at == 0 || !char.IsAsciiDigit(told[at - 1]) && told[at - 1] != '.');

    // 追回工资2265万元 is no 月均工资2650元: what changes over years and places stays within some such factor.
    private const decimal Scale = 30;

    private static bool AreOfOneScale(decimal one, decimal other) => one <= Scale * other && other <= Scale * one;

    // 名 and 人 count the same, 个 and 家 may not.
    private static bool IsOneUnit(string one, string other, string measure) => one == other || measure is "person" or "area" or "weight" or "length" or "times";

    private static bool AreAlike(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return one.Length == other.Length;
        var length = Math.Min(Key, Math.Min(one.Length, other.Length));
        return string.CompareOrdinal(one, one.Length - length, other, other.Length - length, length) == 0;
    }

    // 201个村: a thing of its own stands behind the figure.
    private static bool NamesThing(ReadOnlySpan<char> behind, IReadOnlyList<QuestionTerm> terms)
    {
        if (behind.Length == 0 || behind[0] is < '\u4e00' or > '\u9fff') return false;
        foreach (var term in terms)
            if (behind.StartsWith(term.Text, StringComparison.Ordinal)) return false;
        return true;
    }

    // What names another thing behind the figure: 5个大镇 are no 11个山村.
    private static bool CountOthers(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var first = Named(one);
        var second = Named(other);
        return first.Length > 0 && second.Length > 0 && !first.ContainsAny(second);
    }

    private static ReadOnlySpan<char> Named(ReadOnlySpan<char> behind)
    {
        var length = 0;
        while (length < behind.Length && length < Tail && behind[length] is >= '\u4e00' and <= '\u9fff') length++;
        return length < Key ? default : behind[..length];
    }

    /// <summary>The clause of a figure.</summary>
    public static ReadOnlySpan<char> ClauseOf(ReadOnlySpan<char> text, Figure figure) => Clause(text, figure) is var (start, end) ? text[start..end] : default;

    private static (int Start, int End) Clause(ReadOnlySpan<char> text, Figure figure)
    {
        var start = figure.Start;
        while (start > 0 && !Marks.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        var end = figure.End;
        while (end < text.Length && !Marks.Contains(text[end], StringComparison.Ordinal)) end++;
        return (start, end);
    }

    // 2024年调处, 3月15日起: what it is of stands behind.
    [GeneratedRegex("[0-9]+(?:年度?[底末初]?|月份?[底末初]?|[日号]|季度)", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    // What stands before the figure in its clause: without the place and the time that open it, the words of the ask that it ends with, and what only links.
    // Of a change (由54家减到49家) what stands before the first of its figures.
    private static string Head(ReadOnlySpan<char> text, Figure figure, ArticleView view, IReadOnlyList<QuestionTerm> terms)
    {
        var (start, _) = Clause(text, figure);
        var end = figure.Start;
        foreach (var earlier in FigureFinder.Find(text[start..end]))
            if (earlier.Measure == figure.Measure && text[start + earlier.End - 1] == text[figure.End - 1] && start + earlier.Start > 0 && text[start + earlier.Start - 1] is '由' or '从') { end = start + earlier.Start; break; }
        var head = text[start..end].ToString();
        foreach (var place in view.Article.Places)
        {
            if (place.Name.Length < Key) continue;
            head = head.Replace(place.Name, "", StringComparison.Ordinal);
            var shorter = place.Name[..^1];
            if (shorter.Length >= Key && head.StartsWith(shorter, StringComparison.Ordinal)) head = head[shorter.Length..];
        }
        head = Dates().Replace(head, "");
        foreach (var time in Times) head = head.Replace(time, "", StringComparison.Ordinal);
        for (var changed = true; changed;)
        {
            var before = head.Length;
            head = head.TrimEnd(Linking);
            foreach (var term in terms)
                if (!term.IsPair && term.Text.Length >= Key && head.EndsWith(term.Text, StringComparison.Ordinal)) head = head[..^term.Text.Length];
            changed = head.Length < before;
        }
        head = string.Concat(head.Where(c => c is >= '\u4e00' and <= '\u9fff'));
        // The name of a place that ingest did not find in this article.
        return head.Length <= LongestPlace && head.Length > 0 && Levels.Contains(head[^1], StringComparison.Ordinal) ? "" : head;
    }
}
