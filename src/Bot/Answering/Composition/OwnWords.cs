using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>新问之词: what a follow-up says itself, apart from what it leans on, and how much of it a clause of print holds, be it in other forms (夜里: 夜间, 专职人员: 专职).</summary>
public sealed partial class OwnWords
{
    // How far a part of a word counts: its first or last two characters, its first alone.
    private const float Part = 0.7f;
    private const float Initial = 0.5f;

    private readonly List<QuestionTerm> terms;
    private readonly List<QuestionTerm> subject;
    private readonly PlaceRef? place;

    private OwnWords(List<QuestionTerm> terms, List<QuestionTerm> subject, PlaceRef? place, bool isNamed) => (this.terms, this.subject, this.place, IsNamed) = (terms, subject, place, isNamed);

    /// <summary>Whether it says nothing that could be found.</summary>
    public bool IsEmpty => terms.Count == 0 && place is null;

    /// <summary>Whether the follow-up only names another thing, of which the same is asked.</summary>
    public bool IsNamed { get; }

    /// <summary>Whether it is a place: of another place the same kind of thing is told, of another thing what is told may be of any (没钱的学生呢: 免费).</summary>
    public bool IsPlace => place is not null;

    /// <summary>Whether a text opens with the own place.</summary>
    public bool OpensWith(ReadOnlySpan<char> text) => place is not null && text.StartsWith(place.ShortName, StringComparison.Ordinal);

    /// <summary>The own words of one ask; null when it leans on nothing.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="inquiry">The follow-up.</param>
    /// <param name="finder">The evidence.</param>
    public static OwnWords? Of(Ask ask, Inquiry inquiry, EvidenceFinder finder)
    {
        if (inquiry.Before.Length == 0) return null;
        // Completed to a whole question it says its own only where it was typed.
        var typed = inquiry.IsFollowUp ? ask with { Content = Another().Replace(ask.Content, ""), Context = Another().Replace(ask.Context, "") } : ask with { Text = inquiry.Own, Content = inquiry.Own, Context = "", Shared = "" };
        var said = $"{typed.Text},{typed.Context}";
        // What 第四个 points at is not of the follow-up itself; a word that no page prints stands there as the one that they print.
        var own = finder.TermsOf(typed).Where(t => !t.IsEarlier && !t.IsPair && !ask.Units.Contains(t.Text) && (said.Contains(t.Text, StringComparison.Ordinal) || !typed.Content.Contains(t.Text, StringComparison.Ordinal))).ToList();
        var place = inquiry.Places is [{ IsKnown: true, ShortName.Length: > 1, Start: >= 0 } only] && !inquiry.Before.Contains(only.ShortName, StringComparison.Ordinal) ? only : null;
        var ofAsk = typed.Context.Length > 0 ? finder.TermsOf(typed with { Context = "" }) : own;
        return new OwnWords(own, [.. own.Where(t => !ofAsk.Any(o => o.Text == t.Text))], place, !inquiry.IsFollowUp || InterrogativeFinder.Find(ask.Text).Count == 0);
    }

    /// <summary>Share, 0 to 1, of the own words that the text holds; 0 where it does not name the own place.</summary>
    public float Share(string text)
    {
        if (place is not null && !text.Contains(place.ShortName, StringComparison.Ordinal)) return 0;
        if (terms.Count == 0) return place is null ? 0 : 1;
        // 晚饭呢，多少钱一顿: what is asked of it tells nothing where it is not spoken of.
        if (subject.Count > 0 && subject.TrueForAll(t => Held(t, text) == 0)) return 0;
        float held = 0, all = 0;
        foreach (var term in terms)
        {
            held += term.Weight * Held(term, text);
            all += term.Weight;
        }
        return held / all;
    }

    private float Held(QuestionTerm term, string text)
    {
        if (Stands(text, term.Text)) return 1;
        foreach (var variant in term.Variants)
            if (Stands(text, variant.Text)) return variant.Strength;
        if (term.Text.Length > 2 && char.IsLetter(term.Text[0]) && (Stands(text, term.Text[..2]) || Stands(text, term.Text[^2..]))) return Part;
        return IsNamed && term.Text.Length == 2 && IsTelling(term.Text[..1]) && text.Contains(term.Text[0]) ? Initial : 0;
    }

    // 3个 does not stand in 203个.
    private static bool Stands(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (!(at > 0 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(text[at - 1])) && !(at + word.Length < text.Length && char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(text[at + word.Length]))) return true;
        return false;
    }

    // 夜 of 夜里, not 不 of 不到: a character that is rare as a word.
    private static bool IsTelling(string character) => char.IsLetter(character[0]) && Lexicon.Default.Find(character) >= LeastCost * Lexicon.UnitsPerNat;

    // Nats; 不 costs 1, 大 2, 夜 and 冬 6.
    private const float LeastCost = 4.5f;

    // 另一张清单: what was not told names itself by that alone.
    [GeneratedRegex("另外?[一两几]?[个张条项种类批家户座份]?", RegexOptions.CultureInvariant)]
    private static partial Regex Another();
}
