using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>话是谁说的: who says what the question tells in its own words: the person named beside the quotation, or over the text that he signs.</summary>
public static partial class SpeakerComposer
{
    private const double Certainty = 0.75;

    // Share of the question's weighted words that what was said must hold: it is told in other words.
    private const float LeastCoverage = 0.45f;
    private const float LeastPlace = 0.5f;
    private const int Looked = 3;

    // Units between the words told and the speaker, and UTF-16 units quoted at most.
    private const int Apart = 4;
    private const int LongestQuote = 200;

    /// <summary>Null when something else is asked, or nobody is named with it.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        // 谁说了算 asks who decides.
        if (ask.Type != AskType.Who || Folding.Fold(ask.Text) is var text && (text.Contains("说了算", StringComparison.Ordinal) || !AsksSpeaker().IsMatch(text))) return null;
        foreach (var unit in finder.Find(ask, places).Take(Looked))
            if (unit.Coverage >= LeastCoverage && unit.Place >= LeastPlace && unit.View.KindOf(unit.Range) == ParagraphKind.Body && Spoken(unit) is { } told)
                return new Draft(AnswerKind.Person, told, Certainty);
        return null;
    }

    /// <summary>Whether who speaks is asked for and a draft names nobody.</summary>
    public static bool LeavesUnnamed(Ask ask, Draft draft) =>
        ask.Type == AskType.Who && AsksSpeaker().IsMatch(Folding.Fold(ask.Text)) && !draft.Sentences.Any(s => s.Quotes.Any(StatedAnswer.NamesPerson));

    private static List<DraftSentence>? Spoken(ScoredUnit said)
    {
        var view = said.View;
        if (Speaks(view, said.Unit)) return [Whole(view, said.Unit, said.Unit)];
        // “…。”市民某某说。
        for (var u = said.Unit + 1; u < view.Units.Count && u - said.Unit <= Apart && view.Units[u].Paragraph == said.Range.Paragraph; u++)
            if (Speaks(view, u)) return view.Article.Text[view.Units[u].Range.Start - 1] == '”' || view.Article.Text[view.Units[u - 1].Range.End - 1] == '”' || view.Article.Text[view.Units[u].Range.Start] == '”' ? [Whole(view, said.Unit, u)] : null;
        // 市民某某说：“…。…。”
        for (var u = said.Unit - 1; u >= 0 && said.Unit - u <= Apart && view.Units[u].Paragraph == said.Range.Paragraph; u--)
            if (Speaks(view, u)) return [Whole(view, u, said.Unit)];
        return Signed(view, said.Unit) is var heading and >= 0 ? [Of(view, view.Units[heading].Range), Of(view, said.Range.Range)] : null;
    }

    // Who is named alone with a post in the heading of the section, or of the article, speaks in it.
    private static int Signed(ArticleView view, int unit)
    {
        if (view.SectionOf(unit) is >= 0 and var section && Named(view, section) == 1) return section;
        for (var u = 0; u < unit; u++)
            if (view.KindOf(view.Units[u]) is ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck && Named(view, u) == 1) return u;
        return -1;
    }

    private static int Named(ArticleView view, int unit) =>
        view.Article.People.Count(p => p.Post.Length >= 2 && view.Units[unit].Range.Contains(p.Range) && !Writers.Is(p.Post));

    private static bool Speaks(ArticleView view, int unit)
    {
        var range = view.Units[unit].Range;
        foreach (var person in view.Article.People)
        {
            if (Writers.Is(person.Post)) continue;
            for (var at = view.Article.Text.IndexOf(person.Name, range.Start, range.Length, StringComparison.Ordinal); at >= 0; at = Next(view.Article.Text, person.Name, at, range.End))
            {
                var after = view.Article.Text.AsSpan(at + person.Name.Length);
                foreach (var verb in Verbs)
                    if (after.StartsWith(verb, StringComparison.Ordinal)) return true;
            }
        }
        return false;
    }

    private static int Next(string text, string name, int at, int end) => text.IndexOf(name, at + 1, Math.Max(0, end - at - 1), StringComparison.Ordinal);

    private static readonly string[] Verbs = ["说", "表示", "介绍", "告诉", "认为", "坦言", "指出", "称", "谈", "回忆", "感慨", "讲", "直言", "感叹", "笑着说", "高兴地说", "激动地说", "算", "打了个比方"];

    private static DraftSentence Whole(ArticleView view, int first, int last)
    {
        var (start, end) = (view.Units[first].Range.Start, view.Units[last].Range.End);
        return end - start <= LongestQuote ? Of(view, new TextRange(start, end - start)) : new DraftSentence("", [new Quote(view, view.Units[first].Range), new Quote(view, view.Units[last].Range)]);
    }

    private static DraftSentence Of(ArticleView view, TextRange range) => new("", [new Quote(view, range)]);

    // 说…的是谁, 把某物说成…的那个干部叫啥, …这话是谁说的, 谁说…
    [GeneratedRegex("^(?:说|讲|称|认为|表示|觉得|感慨|感叹|夸|抱怨|指出|回忆|打算|希望)[^,]{4,}的.{0,8}(?:谁|哪位|哪个|叫什么|叫啥|姓什么|姓啥)|[把将].{1,14}(?:说成|比作|叫作|叫做|称为|称作|称之为|形容成|形容为|看作|看成|当成|当作).{1,16}的.{0,8}(?:谁|哪位|哪个|叫什么|叫啥)|(?:话|句话|番话|说法).{0,3}(?:谁|哪位|哪个).{0,6}(?:说|讲|提)|(?:谁|哪位.{0,4}|哪个.{0,4})(?:说|讲|介绍|感慨|感叹|认为|表示|觉得)", RegexOptions.CultureInvariant)]
    private static partial Regex AsksSpeaker();
}
