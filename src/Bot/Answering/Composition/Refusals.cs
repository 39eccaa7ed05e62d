using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>拒答: what is said when the archive does not tell it: why, and the nearest articles.</summary>
/// <param name="finder">The evidence of the inquiry.</param>
/// <param name="directory">The archive's places.</param>
public sealed class Refusals(EvidenceFinder finder, PlaceDirectory directory)
{
    private const int MaxSuggestions = 3;

    private readonly FalsePremise premise = new(new PlaceAgreement(directory));

    /// <summary>Whether an inquiry is refused before anything is looked for: of a place unknown here, or by a scheme of another place.</summary>
    public Composed? Beforehand(Inquiry inquiry)
    {
        // 某市某区 of a known city and an unknown district asks about the district.
        if (inquiry.UnknownPlace is { } unknown && inquiry.Places.All(p => LiesIn(unknown, p))) return Composed.Refused;
        return !inquiry.IsComparison && premise.Explain(inquiry, finder.Articles) is { } explained ? Composed.Refused with { Refusal = explained } : null;
    }

    /// <summary>The refusal as shown.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="reader">The snapshot that it was asked of.</param>
    /// <param name="outcome">Why it is refused.</param>
    /// <param name="dropped">What the guard took away.</param>
    public Answer Word(Inquiry inquiry, IIndexReader reader, Composed outcome, IReadOnlyList<string> dropped)
    {
        var text = outcome.Refusal.Length > 0 ? outcome.Refusal
            : outcome.OnlyNamed.Length > 0 && premise.Explain(outcome.OnlyNamed, inquiry.Places, finder.Articles) is { } owned ? owned
            : outcome.OnlyNamed.Length > 0 ? $"资料只提到“{outcome.OnlyNamed}”这一名称，没有说明具体内容。"
            : inquiry.UnknownPlace is not null ? $"资料中没有关于{inquiry.UnknownPlace.Name}的内容。"
            : "资料中没有找到这个问题的答案。";
        var nearest = finder.Articles.Where(a => a.Article.Title.Length > 0).Take(MaxSuggestions)
            .Select(a => new Suggestion(a.Article.Id, a.Article.Source, a.Article.Title)).ToList();
        return new Answer
        {
            Kind = AnswerKind.Refused,
            Text = text,
            Understood = inquiry.Understood,
            Suggestions = nearest,
            Confidence = outcome.Unsure,
            Dropped = dropped,
            Generation = reader.Manifest.Generation,
        };
    }

    // 甲市某县 of an archive that tells of 乙市某县 asks of another county.
    private bool LiesIn(PlaceRef unknown, PlaceRef known) =>
        unknown.Start >= 0 && unknown.Start + unknown.Length == known.Start && directory.LevelOf(unknown.Name) < directory.LevelOf(known.Name)
        || known.Start >= 0 && known.Start + known.Length == unknown.Start && (unknown.Name[^1] is '区' or '县' or '市' or '镇' or '乡') && directory.LevelOf(known.Name) < directory.LevelOf(unknown.Name);
}
