using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>某某说了什么: what somebody is quoted as saying, of a thing where the ask names one.</summary>
public static class SaidComposer
{
    private const double Certainty = 0.85;
    private const int Most = 3;

    // UTF-16 units quoted of one speaker at most, the first speech aside.
    private const int Room = 420;

    // Share of the pairs of characters of what is asked of that a speech must hold.
    private const double LeastShare = 0.5;

    /// <summary>Null when something else is asked, or nothing found is said by him.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        if (SpeechAsked.Read(Folding.Fold(ask.Text)) is not { } asked) return null;
        if (Surname.In(asked.Who) is { Length: > 0 } surname) return OfSurname(surname, asked, finder) ?? Draft.Nothing;
        foreach (var who in Speakers(asked.Who, ask, places, finder))
            foreach (var view in finder.Articles)
            {
                if (who.IsRole && places.Count > 0 && !view.Article.Places.Any(p => places.Any(q => q.Name == p.Name))) continue;
                var said = Speech.Of(view, who.Text);
                if (asked.Of.Length > 1) said = Of(asked.Of, said, view, !who.IsRole || IntroducedPerson.IsIn(view, who.Text));
                if (said.Count > 0) return new Draft(AnswerKind.Fact, Within(view, said), Certainty);
            }
        return null;
    }

    // The only speech of somebody in an article that tells of the thing need not name it.
    private static List<TextRange> Of(string thing, List<TextRange> said, ArticleView view, bool isNamed)
    {
        var speaking = said.FindAll(s => CharacterPairs.Share(thing, view.Folded.AsSpan(s.Start, s.Length)) >= LeastShare);
        return speaking.Count == 0 && isNamed && said.Count == 1 && CharacterPairs.Share(thing, view.Folded) >= LeastShare ? said : speaking;
    }

    // 那个姓刘的书记说了啥: whoever of that name is printed with the post.
    private static Draft? OfSurname(string surname, SpeechAsked asked, EvidenceFinder finder)
    {
        var post = Surname.Without(asked.Who).TrimEnd('他', '她', ',');
        foreach (var view in finder.Articles)
            foreach (var person in view.Article.People)
                if (person.Name.StartsWith(surname, StringComparison.Ordinal) && Folding.Fold(person.Post).EndsWith(post, StringComparison.Ordinal) && Speech.Of(view, Folding.Fold(person.Name)) is { Count: > 0 } said)
                    return new Draft(AnswerKind.Fact, Within(view, said), Certainty);
        return null;
    }

    private static List<DraftSentence> Within(ArticleView view, List<TextRange> said)
    {
        var (sentences, length) = (new List<DraftSentence>(), 0);
        foreach (var range in said)
        {
            if (sentences.Count > 0 && (sentences.Count == Most || length + range.Length > Room)) break;
            sentences.Add(new DraftSentence("", [new Quote(view, range)]));
            length += range.Length;
        }
        return sentences;
    }

    // A name as such; a post or role also without the place that it is asked of; 他 as whom the question or the answer before names.
    private static IEnumerable<(string Text, bool IsRole)> Speakers(string who, Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        if (who.HoldsAny(Pronouns) && who.Length <= LongestPronoun)
        {
            foreach (var name in Named(string.Concat(ask.Shared, ask.Context, ask.Earlier), finder.Articles)) yield return (name, false);
            // 郭某是谁, and then what he says, of somebody without a post.
            if (ask.Earlier.Trim(',', ' ', '是') is { Length: >= 2 and <= LongestName } before) yield return (before, false);
            if (finder.InHand is { } hand)
                foreach (var person in hand.View.Article.People.Where(p => hand.View.UnitAt(p.Range.Start) is >= 0 and var unit && hand.Told.Contains(unit))) yield return (Folding.Fold(person.Name), false);
            yield break;
        }
        // What a place intends is no speech.
        if (places.Any(p => p.Name == who || p.ShortName == who)) yield break;
        foreach (var name in Named(who, finder.Articles)) yield return (name, false);
        if (who.Length >= 2) yield return (who, true);
        var bare = places.Aggregate(who, (text, p) => p.CutFrom(text)).TrimStart('的');
        if (bare.Length >= 2 && bare != who) yield return (bare, true);
    }

    // People whom the articles name; the longest names first, for a shorter one may be a part of them.
    private static IEnumerable<string> Named(string text, IReadOnlyList<ArticleView> articles) =>
        articles.SelectMany(a => a.Article.People).Where(p => !Writers.Is(p.Post)).Select(p => Folding.Fold(p.Name)).Where(n => n.Length >= 2 && text.Contains(n, StringComparison.Ordinal)).Distinct().OrderByDescending(n => n.Length);

    private static readonly string[] Pronouns = ["他", "她"];
    private const int LongestPronoun = 3;
    private const int LongestName = 4;
}
