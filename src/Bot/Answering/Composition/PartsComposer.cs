using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答列举: all parts of the named schemes in order, from the schemes that ingest found.</summary>
public sealed class PartsComposer(PlaceAgreement agreement)
{
    // A scheme of another place is not what was asked for.
    private const double MinPlace = 0.5;

    // Characters of a follow-up that says nothing of its own: 分别是哪三座, 具体是哪些.
    private const int LeaningAsk = 4;

    /// <summary>
    /// The schemes that the ask names, with their parts; a draft without sentences that says "only named"; null when no scheme
    /// is named, or only one that may be told of in a sentence.
    /// </summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        // 分别是什么 after another question asks for the parts of what that one named.
        if (ask.Earlier.Length > 0 && ask.Type == AskType.Which && ask.Content.Count(char.IsLetterOrDigit) <= LeaningAsk) ask = ask with { Content = ask.Content + "," + ask.Earlier };
        // 三看五评的三看与五评指什么 asks for the parts of the whole name.
        if (NameInPieces.Of(ask, articles) is { } name) ask = ask with { Text = $"“{name}”", Content = $"“{name}”", Type = AskType.Which };
        var asked = Folding.Fold(ask.Content).Replace(" ", "", StringComparison.Ordinal);
        var found = new List<(int At, NamedScheme Named)>();
        foreach (var printed in Names(asked, articles, ask))
        {
            var said = Said(asked, printed, ask);
            var at = said.Length > 0 ? asked.IndexOf(said, StringComparison.Ordinal) : -1;
            if (at < 0 || Best(printed, places, articles, YearAgreement.AskedOffset(ask)) is not { } best) continue;
            found.Add((at, best));
            // A shorter name inside this one is not meant by the same characters.
            asked = asked.Remove(at, said.Length).Insert(at, new string(',', said.Length));
        }
        // Of several named schemes the one of the asked number of parts is meant.
        if (ask.Count > 1 && found.Any(f => f.Named.Scheme.Number == ask.Count)) found.RemoveAll(f => f.Named.Scheme.Number != ask.Count);
        if (found.Count == 0 || found.All(f => f.Named.Scheme.Parts.Count == 0))
            return ByForm(ask, places, articles, found.Count > 0 ? found.OrderBy(f => f.At).First().Named : null);
        var sentences = found.Where(f => f.Named.Scheme.Parts.Count > 0).OrderBy(f => f.At).SelectMany(f => SchemeSentences.Of(f.Named.View, f.Named.Scheme)).ToList();
        return ListRoom.Fitted(new Draft(AnswerKind.Parts, sentences, 0.9));
    }

    // What no sentence explains may be told by headings and enumerations around the name.
    private Draft? ByForm(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles, NamedScheme? named)
    {
        var names = NumberedNames(ask, articles);
        if (named is not null && NumberedName.Parse(Folding.Fold(named.Scheme.Name)) is { } parsed && names.TrueForAll(n => n.Text != parsed.Text)) names.Insert(0, parsed);
        foreach (var name in names)
        {
            foreach (var view in articles)
            {
                if (places.Count > 0 && !agreement.Speaks(view, name.Text, places)) continue;
                var ranges = PartsByForm.Find(view, name);
                if (ranges.Count > 0) return new Draft(AnswerKind.Parts, [.. ranges.Select(r => new DraftSentence("", [new Quote(view, r)]))], 0.9);
            }
        }
        if (named is null && names.Count == 0 && ask.Type == AskType.Which && CompoundName.OnlyNamed(ask, articles) is { } compound) return new Draft(AnswerKind.Refused, [], 0, compound);
        // Several quoted names ask what each of them stands for, not for the parts of one.
        if (ask.Text.Count(c => c == '“') is var quoted && (quoted > 2 || quoted > 1 && quoted == ask.Count)) return null;
        if (named is not null && AsksOnlyForParts(ask, Folding.Fold(named.Scheme.Name), IsNumbered(named.Scheme))) return new Draft(AnswerKind.Refused, [], 0, named.Scheme.Name);
        if (named is null && names.FirstOrDefault(n => AsksOnlyForParts(ask, n.Text, isNumbered: true)) is { } unexplained) return new Draft(AnswerKind.Refused, [], 0, unexplained.Text);
        return names.Count > 0 && ask is { Type: AskType.Which, Count: > 1 } ? new Draft(AnswerKind.Refused, [], 0, names[0].Text) : null;
    }

    // Names that the ask quotes, or that begin with the number asked for (三新是哪三新), as the articles print them.
    internal static List<NumberedName> NumberedNames(Ask ask, IReadOnlyList<ArticleView> articles)
    {
        var text = Folding.Fold(ask.Content);
        var names = QuotedNames.In(text).ToList();
        if (ask.Type is AskType.None or AskType.What or AskType.Which) names.AddRange(Printed(text, articles));
        // 坚持哪“三个到位”: the name is what the question counts, and stands in none of its other words.
        if (ask is { Type: AskType.Which, Count: > 1 }) names.AddRange(Printed(Folding.Fold(ask.Text), articles));
        for (var i = 0; ask.Count > 1 && i + 1 < text.Length; i++)
        {
            if (Numerals.Value(text.AsSpan(i, 1)) != ask.Count || Measures.Contains(text[i + 1], StringComparison.Ordinal)) continue;
            for (var length = Math.Min(4, text.Length - i); length >= 2; length--)
            {
                var name = text.Substring(i, length);
                if (!name.All(char.IsLetterOrDigit) || !articles.Any(a => a.Folded.Contains(name, StringComparison.Ordinal))) continue;
                names.Add(name);
                break;
            }
        }
        return [.. names.Distinct().Where(n => articles.Any(a => a.Folded.Contains(n, StringComparison.Ordinal))).Select(NumberedName.Parse).OfType<NumberedName>().Where(n => ask.Count is 0 or 1 || n.Number == ask.Count)];
    }

    // Numbered names that some article sets in quotation marks and the ask writes without them.
    internal static IEnumerable<string> Printed(string text, IReadOnlyList<ArticleView> articles)
    {
        foreach (var view in articles)
            foreach (var name in QuotedNames.In(view.Folded, shortest: 3, longest: 10))
                if (text.Contains(name, StringComparison.Ordinal)) yield return name;
    }

    private const string Measures = "级个项条点种类方步位名大批次年月日";

    private sealed record NamedScheme(ArticleView View, Scheme Scheme);

    private static List<string> Names(string asked, IReadOnlyList<ArticleView> articles, Ask ask) =>
        [.. articles.SelectMany(a => a.Article.Schemes).Select(s => Folding.Fold(s.Name)).Where(n => n.Length >= 2 && Said(asked, n, ask).Length > 0)
            .Distinct().OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    // By what the ask names a scheme: its name, or of 十件民生实事 what it says after the number (哪些民生实事), which of the asked number
    // may be shortened (哪六方面工作 of 六个方面的工作); empty when by nothing.
    private static string Said(string asked, string name, Ask ask)
    {
        if (asked.Contains(name, StringComparison.Ordinal)) return name;
        if (ask.Type != AskType.Which) return "";
        var at = 0;
        while (at < name.Length && (char.IsAsciiDigit(name[at]) || Numerals.Value(name.AsSpan(at, 1)) > 0)) at++;
        if (at == 0 || at >= name.Length || !"件项个条大".Contains(name[at], StringComparison.Ordinal)) return "";
        var counted = name[(at + 1)..];
        if (ask.Count > 1 && Numerals.ValueOfAny(name.AsSpan(0, at)) == ask.Count && !asked.Contains(counted, StringComparison.Ordinal)) counted = counted.Replace("的", "", StringComparison.Ordinal);
        return counted.Length >= ShortestCounted && ask.Count is var count && (count <= 1 || Numerals.ValueOfAny(name.AsSpan(0, at)) == count) && asked.Contains(counted, StringComparison.Ordinal) ? counted : "";
    }

    // Shorter ones (工作) are said of anything.
    private const int ShortestCounted = 4;

    private NamedScheme? Best(string name, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles, int? year)
    {
        NamedScheme? best = null;
        var bestScore = double.MinValue;
        for (var a = 0; a < articles.Count; a++)
        {
            Func<int, float>? place = null;
            foreach (var scheme in articles[a].Article.Schemes)
            {
                if (Folding.Fold(scheme.Name) != name) continue;
                place ??= agreement.For(articles[a], places);
                var unit = articles[a].UnitAt(scheme.Mention.Start);
                var agreed = unit < 0 ? 1f : place(unit);
                if (places.Count > 0 && agreed < MinPlace) continue;
                if (year is { } offset && unit >= 0 && articles[a].Years is { } report && report[unit] > 0 && report[unit] != report.Current + offset) continue;
                var score = agreed + (scheme.Parts.Count > 0 ? 0.5 : 0) - 0.01 * a;
                if (score <= bestScore) continue;
                (best, bestScore) = (new NamedScheme(articles[a], scheme), score);
            }
        }
        return best;
    }

    // A scheme numbered in Chinese (三劲) or by bare digits (176) without parts in print answers no question for its parts; of
    // another name, or of 1+12, a sentence may still tell.
    private static bool AsksOnlyForParts(Ask ask, string name, bool isNumbered)
    {
        if (ask.Type == AskType.Which) return isNumbered;
        if (ask.Content.Contains("内容", StringComparison.Ordinal) || ask.Content.Contains("含义", StringComparison.Ordinal) || ask.Content.Contains("意思", StringComparison.Ordinal)) return isNumbered;
        var rest = Folding.Fold(ask.Content).Replace(name, ",", StringComparison.Ordinal);
        foreach (var word in rest.Split([' ', ',', '“', '”'], StringSplitOptions.RemoveEmptyEntries))
            if (!name.Contains(word, StringComparison.Ordinal) && !StopWords.Contains(word)) return false;
        return isNumbered;
    }

    private static bool IsNumbered(Scheme scheme)
    {
        var name = Folding.Fold(scheme.Name);
        return name.All(char.IsAsciiDigit) || !name.Contains('+', StringComparison.Ordinal) && (scheme.Number > 0 || name.Count(c => "一二三四五六七八九十双".Contains(c, StringComparison.Ordinal)) >= 2);
    }
}
