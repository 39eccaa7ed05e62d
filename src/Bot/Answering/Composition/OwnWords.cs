using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>新问之词: what a follow-up says itself, apart from what it leans on, and how much of it a clause of print holds, be it in other forms (夜里: 夜间, 专职人员: 专职).</summary>
public sealed class OwnWords
{
    // How far a part of a word counts: its first or last two characters, its first alone.
    private const float Part = 0.7f;
    private const float Initial = 0.5f;

    private readonly List<QuestionTerm> terms;
    private readonly PlaceRef? place;

    private OwnWords(List<QuestionTerm> terms, PlaceRef? place, bool isNamed) => (this.terms, this.place, IsNamed) = (terms, place, isNamed);

    /// <summary>Whether it says nothing that could be found.</summary>
    public bool IsEmpty => terms.Count == 0 && place is null;

    /// <summary>Whether the follow-up only names another thing, of which the same is asked.</summary>
    public bool IsNamed { get; }

    /// <summary>The own words of one ask; null when it leans on nothing.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="inquiry">The follow-up.</param>
    /// <param name="finder">The evidence.</param>
    public static OwnWords? Of(Ask ask, Inquiry inquiry, EvidenceFinder finder)
    {
        if (inquiry.Before.Length == 0) return null;
        // Completed to a whole question it says its own only where it was typed.
        var typed = inquiry.IsFollowUp ? ask : ask with { Text = inquiry.Own, Content = inquiry.Own, Context = "", Shared = "" };
        var said = $"{typed.Text},{typed.Context}";
        var own = finder.TermsOf(typed).Where(t => !t.IsEarlier && !t.IsPair && !ask.Units.Contains(t.Text) && said.Contains(t.Text, StringComparison.Ordinal)).ToList();
        var place = inquiry.Places is [{ IsKnown: true, ShortName.Length: > 1 } only] && !inquiry.Before.Contains(only.ShortName, StringComparison.Ordinal) ? only : null;
        return new OwnWords(own, place, !inquiry.IsFollowUp || InterrogativeFinder.Find(ask.Text).Count == 0);
    }

    /// <summary>Share, 0 to 1, of the own words that the text holds; 0 where it does not name the own place.</summary>
    public float Share(string text)
    {
        if (place is not null && !text.Contains(place.ShortName, StringComparison.Ordinal)) return 0;
        float held = 0, all = 0;
        foreach (var term in terms)
        {
            held += term.Weight * Held(term, text);
            all += term.Weight;
        }
        return all > 0 ? held / all : place is null ? 0 : 1;
    }

    private float Held(QuestionTerm term, string text)
    {
        if (text.Contains(term.Text, StringComparison.Ordinal)) return 1;
        foreach (var variant in term.Variants)
            if (text.Contains(variant.Text, StringComparison.Ordinal)) return variant.Strength;
        if (term.Text.Length > 2 && char.IsLetter(term.Text[0]) && (text.Contains(term.Text[..2], StringComparison.Ordinal) || text.Contains(term.Text[^2..], StringComparison.Ordinal))) return Part;
        return IsNamed && term.Text.Length == 2 && IsTelling(term.Text[..1]) && text.Contains(term.Text[0]) ? Initial : 0;
    }

    // 夜 of 夜里, not 不 of 不到: a character that is rare as a word.
    private static bool IsTelling(string character) => char.IsLetter(character[0]) && Lexicon.Default.Find(character) >= LeastCost * Lexicon.UnitsPerNat;

    // Nats; 不 costs 1, 大 2, 夜 and 冬 6.
    private const float LeastCost = 4.5f;
}
