using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>各项并列: who asks of each (三种单子分别谁来办) is told every part of the sentence whose parts semicolons divide, not one of them.</summary>
public static class EachPart
{
    // Longest sentence told whole (UTF-16 units).
    private const int Longest = 240;

    private static readonly string[] Each = ["分别", "各自", "各由", "各多", "各要", "各在", "各是", "各怎", "各能", "都由", "都归", "每种", "每类", "每档", "每一种", "每一类", "每一档", "每个等级"];

    /// <summary>The draft with the first quotation that is a part of such a sentence widened to all of its parts.</summary>
    /// <param name="draft">What is told so far.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">Of compared places the one that it is asked of: what is said of the others is theirs. Empty where none are compared.</param>
    public static Draft Whole(Draft draft, Ask ask, IReadOnlyList<PlaceRef> places)
    {
        var isEach = ask.Text.HoldsAny(Each);
        if (!isEach && ask.Type is AskType.Figure or AskType.When or AskType.Whether) return draft;
        for (var s = 0; s < draft.Sentences.Count; s++)
        {
            if (draft.Sentences[s].Quotes is not [var quote] || quote.View.UnitAt(quote.Range.Start) is not (>= 0 and var unit)) continue;
            var units = quote.View.Units;
            var (first, last) = quote.View.SentenceOf(unit);
            var whole = new TextRange(units[first].Range.Start, units[last].Range.End - units[first].Range.Start);
            // Only the part that the lead opens is told as if it were all.
            if (!isEach && (unit != first || !SaysHowMany(quote.View, units[first].Range, last - first + 1))) continue;
            if (last == first || whole.Length > Longest || quote.Range.Contains(whole) || places.Count > 0 && NamesOthers(quote.View, whole, places)) continue;
            var kept = draft.Sentences.Where((other, i) => i == s || !other.Quotes.All(q => q.View == quote.View && whole.Contains(q.Range))).ToList();
            kept[kept.IndexOf(draft.Sentences[s])] = new DraftSentence(draft.Sentences[s].Label, [quote with { Range = new TextRange(Math.Min(whole.Start, quote.Range.Start), Math.Max(whole.End, quote.Range.End) - Math.Min(whole.Start, quote.Range.Start)) }]);
            return draft with { Sentences = kept };
        }
        return isEach && places.Count == 0 && draft.Sentences is [{ Quotes: [var lead] } sentence, ..] && Behind(lead, ask) is { } parts
            ? draft with { Sentences = [sentence, new DraftSentence("", [parts]), .. draft.Sentences.Skip(1).Where(s => !s.Quotes.All(q => q.View == lead.View && parts.Range.Contains(q.Range)))] } : draft;
    }

    // 有三个去处:打包…;还田…;送到…。: its lead counts the parts.
    private static bool SaysHowMany(ArticleView view, TextRange opening, int parts)
    {
        var text = view.Folded.AsSpan(opening.Start, opening.Length);
        // 答: may stand before it.
        for (var colon = text.IndexOf(':'); parts > 2 && colon >= 0; colon = text[(colon + 1)..].IndexOf(':') is >= 0 and var next ? colon + 1 + next : -1)
            if (Counts(text[Math.Max(0, colon - LongestCount)..colon].ToString(), parts)) return true;
        return false;
    }

    // Characters before the colon in which the count stands: 三个去处.
    private const int LongestCount = 10;

    private static bool NamesOthers(ArticleView view, TextRange range, IReadOnlyList<PlaceRef> places)
    {
        var text = view.Folded.AsSpan(range.Start, range.Length);
        foreach (var other in view.Article.Places)
            if (places.All(p => p.Name != other.Name) && text.Contains(other.Name, StringComparison.Ordinal)) return true;
        return false;
    }

    // 分蓝、黄、红三色督办。蓝单…；黄单…；红单…。: as many parts as the ask counts stand in the sentence behind the short one that names them.
    private static Quote? Behind(Quote lead, Ask ask)
    {
        var units = lead.View.Units;
        var unit = lead.View.UnitAt(lead.Range.End - 1);
        if (unit < 0 || lead.Range.Length > LongestLead || unit + 1 >= units.Count || units[unit + 1].Paragraph != units[unit].Paragraph || units[unit + 1].Sentence == units[unit].Sentence) return null;
        var (_, last) = lead.View.SentenceOf(unit + 1);
        var count = last - unit;
        var whole = new TextRange(units[unit + 1].Range.Start, units[last].Range.End - units[unit + 1].Range.Start);
        return count > 1 && whole.Length <= Longest && Counts(Folding.Fold(ask.Text), count) ? new Quote(lead.View, whole) : null;
    }

    private const int LongestLead = 60;
    private const string Kinds = "种类色级档张项步条个件层组";

    private static bool Counts(string text, int count)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (Kinds.Contains(text[i + 1], StringComparison.Ordinal) && Numerals.ValueOfAny(text.AsSpan(i, 1)) == count) return true;
        return false;
    }
}
