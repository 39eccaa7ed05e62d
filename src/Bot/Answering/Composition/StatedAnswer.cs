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

    /// <summary>False only where the asked kind is surely missing.</summary>
    public static bool Holds(Ask ask, Draft draft)
    {
        if (ask.Type == AskType.Figure) return Quotes(draft).Any(q => StatesFigure(Folding.Fold(q.Text), ask));
        if (ask.Type != AskType.Who) return true;
        var isNamed = Has(ask.Text, Names);
        return !isNamed && !Has(ask.Text, Persons) || Quotes(draft).Any(q => NamesPerson(q) || isNamed && q.Text.Contains('“', StringComparison.Ordinal));
    }

    private static IEnumerable<Quote> Quotes(Draft draft) => draft.Sentences.SelectMany(s => s.Quotes);

    private static bool Has(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));

    private static bool NamesPerson(Quote quote) => quote.View.Article.People.Any(p => quote.Text.Contains(p.Name, StringComparison.Ordinal));

    private static bool StatesFigure(string text, Ask ask) =>
        Has(text, Amounts) || FigureFinder.Find(text).Any(f => Fits(text.AsSpan(f.Start, f.Length), f.Measure, ask));

    private static bool Fits(ReadOnlySpan<char> figure, string measure, Ask ask)
    {
        // 进一步, 三岗十八级: things counted in characters are surely an amount only with the asked measure word.
        if (measure == "count" && !figure.ContainsAnyInRange('0', '9') && figure.IndexOfAny("百千万亿") < 0 && !EndsWithAny(figure, ask.Units)) return false;
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
