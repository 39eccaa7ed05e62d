using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 答出所问: whether a draft states anything of the asked kind. 多少 is not answered by sentences without such a figure, 是谁 not by
/// sentences without a person, however much they speak of the subject.
/// </summary>
public static class StatedAnswer
{
    // 收多少钱, 覆盖多少: said without a numeral.
    private static readonly string[] Amounts = ["免费", "免收", "不收", "无偿", "全部", "全覆盖", "半数", "过半", "一半", "翻番", "翻一番"];

    // Somebody is asked for by name; what is called something (工作法叫什么) has its name in quotation marks.
    private static readonly string[] Persons = ["是谁", "哪位", "哪一位"];
    private static readonly string[] Names = ["叫什么", "叫啥", "名字", "姓名"];

    // What counts parts of a plan counts no things.
    private static readonly string[] Abstract = ["方面", "步", "级"];

    /// <summary>False only where the asked kind is surely missing.</summary>
    public static bool Holds(Ask ask, Draft draft)
    {
        if (ask.Type == AskType.Figure) return Quotes(draft).Any(q => StatesFigure(Folding.Fold(q.Text), ask));
        if (ask.Type != AskType.Who) return true;
        var isNamed = Has(ask.Text, Names);
        return !isNamed && !Has(ask.Text, Persons) || Quotes(draft).Any(q => NamesPerson(q) || MayName(q, ask) || isNamed && !AsksPerson(ask) && q.Text.Contains('“', StringComparison.Ordinal));
    }

    // 主任叫什么名字 asks for a person, 主任的工作法叫什么 does not.
    private static bool AsksPerson(Ask ask) => AskSplitter.Persons.Any(p => Names.Any(n => ask.Text.Contains(p + n, StringComparison.Ordinal) || ask.Text.Contains(p + " " + n, StringComparison.Ordinal)));

    private static IEnumerable<Quote> Quotes(Draft draft) => draft.Sentences.SelectMany(s => s.Quotes);

    private static bool Has(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a person of the article stands in the quotation.</summary>
    internal static bool NamesPerson(Quote quote) => quote.View.Article.People.Any(p => quote.Text.Contains(p.Name, StringComparison.Ordinal));

    // 哈里·特鲁, 阮氏女士: names that the reading of newspapers does not know. Where it knew nobody but whom the ask names, there may be others,
    // but holders of posts it would have known.
    private static bool MayName(Quote quote, Ask ask) =>
        quote.Text.Contains('·', StringComparison.Ordinal) || Has(quote.Text, Titles)
        || !Has(ask.Text, AskSplitter.Persons) && quote.View.Article.People.All(p => ask.Text.Contains(p.Name, StringComparison.Ordinal));

    private static readonly string[] Titles = ["女士", "先生", "教授", "博士", "同志"];

    private static bool StatesFigure(string text, Ask ask) =>
        Has(text, Amounts) || FigureFinder.Find(text).Any(f => !IsName(text, f) && Fits(text.AsSpan(f.Start, f.Length), f.Measure, ask));

    // “4” of “1-4-9” is the name of a part.
    private static bool IsName(string text, Figure figure) =>
        figure.Start > 0 && figure.End < text.Length && text[figure.Start - 1] is '“' && text[figure.End] is '”';

    private static bool Fits(ReadOnlySpan<char> figure, string measure, Ask ask)
    {
        // 进一步, 四类十二级: things counted in characters are surely an amount only with the asked measure word.
        var isSpelt = !figure.ContainsAnyInRange('0', '9') && figure.IndexOfAny("百千万亿") < 0;
        if (measure == "count" && isSpelt && !EndsWithAny(figure, ask.Units)) return false;
        // 多少个网格: neither one of its 一名 leaders nor 7方面 of work.
        if (measure == "person" && isSpelt && ask.Units.Count > 0 && ask.Units.All(u => FigureFinder.ClassOf(u) == "count")) return false;
        foreach (var whole in Abstract)
            if (figure.EndsWith(whole, StringComparison.Ordinal) && !ask.Text.Contains(whole, StringComparison.Ordinal)) return false;
        return measure.Length == 0 || ask.Units.Count == 0 || ask.Units.Any(u => IsOfKind(FigureFinder.ClassOf(u), measure));
    }

    // 投资多少成立: 成 of a verb asks for no share, so that any figure may answer it.
    private static bool IsOfKind(string asked, string measure) =>
        asked.Length == 0 || asked == measure || asked is "count" or "share" || asked == "person" && measure == "count";

    private static bool EndsWithAny(ReadOnlySpan<char> figure, IReadOnlyList<string> units)
    {
        foreach (var unit in units)
            if (figure.EndsWith(unit, StringComparison.Ordinal)) return true;
        return units.Count == 0 && figure.Length > 2;
    }
}
