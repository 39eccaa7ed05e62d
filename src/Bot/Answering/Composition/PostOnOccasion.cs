using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>场合与职务: a post asked with what its holder did (动员会上发言的副县长, 会议选举谁为局长).</summary>
/// <param name="Occasion">What is said of the holder, folded.</param>
/// <param name="Post">The post alone.</param>
/// <param name="Verb">The verb of appointing; empty where none is asked of.</param>
public sealed partial record PostOnOccasion(string Occasion, string Post, string Verb)
{
    /// <summary>Least share of the occasion's character pairs that the person's sentence and its article must hold.</summary>
    public const double Least = 0.5;

    // What is said of the person stands in the sentence; the meeting and its date often in the one before.
    private const double OfSentence = 0.6;

    public bool IsAppointing => Verb.Length > 0;

    /// <summary>Null where nothing but a post is asked.</summary>
    public static PostOnOccasion? Of(string content)
    {
        var text = Folding.Fold(content);
        var appointing = Appointing().Match(text);
        if (appointing.Success) return new PostOnOccasion(text[..appointing.Index], appointing.Groups["post"].Value, appointing.Groups["verb"].Value);
        var of = text.TrimEnd('是', '?', '叫', '呢').LastIndexOf('的');
        return of >= ShortestOccasion && text.Length - of > 2 ? new PostOnOccasion(text[..of], text[(of + 1)..].TrimEnd('?'), "") : null;
    }

    // 县委的书记, 某镇的书记 tell no occasion.
    private const int ShortestOccasion = 6;

    /// <summary>0 to 1: how much of the occasion is told of the person.</summary>
    public double Agreement(ArticleView view, Person person, IReadOnlyList<PlaceRef> places)
    {
        var unit = view.UnitAt(person.Range.Start);
        if (unit < 0) return 0;
        var (first, last) = view.SentenceOf(unit);
        var sentence = view.Folded[view.Units[first].Range.Start..view.Units[last].Range.End];
        if (IsAppointing) return IsAppointed(view, person, view.Units[first].Range.Start) ? OfSentence + (1 - OfSentence) * Share(view.Folded, places) : 0;
        return OfSentence * Share(sentence, places) + (1 - OfSentence) * Share(view.Folded, places);
    }

    // The verb stands before the name, and the post behind it.
    private bool IsAppointed(ArticleView view, Person person, int start) =>
        view.Folded[start..person.Range.Start].Contains(Verb, StringComparison.Ordinal) && view.Folded.AsSpan(person.Range.Start).StartsWith(Folding.Fold(person.Name), StringComparison.Ordinal);

    private double Share(string text, IReadOnlyList<PlaceRef> places)
    {
        var occasion = places.Aggregate(Occasion, (o, p) => o.Replace(p.Name, ",", StringComparison.Ordinal).Replace(p.ShortName, ",", StringComparison.Ordinal));
        return CharacterPairs.ShareOfLetters(occasion, text, ofNone: 1);
    }

    [GeneratedRegex(@"(?<verb>任命|推选|选举|补选|提名|聘任)了?\?(为|当|任|担任)(?<post>.{2,30})$")]
    private static partial Regex Appointing();
}
