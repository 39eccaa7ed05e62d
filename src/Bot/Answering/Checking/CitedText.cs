using System.Runtime.InteropServices;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>所引文字: the content characters of the cited quotations and of the headings above them, in clauses.</summary>
internal sealed class CitedText
{
    private readonly List<char> characters = [];
    private readonly List<int> clauseOf = [];
    private readonly List<Clause> clauses = [];
    private readonly HashSet<int> runStarts = [];

    private CitedText() { }

    public int Length => characters.Count;

    public IReadOnlyList<Clause> Clauses => clauses;

    public ReadOnlySpan<char> Characters => CollectionsMarshal.AsSpan(characters);

    /// <summary>Index of each character's clause.</summary>
    public ReadOnlySpan<int> ClauseOf => CollectionsMarshal.AsSpan(clauseOf);

    /// <summary>Whether nothing that is cited stands right before the character.</summary>
    public bool StartsRun(int index) => runStarts.Contains(index);

    public static CitedText Of(IReadOnlyList<Quote> quotes)
    {
        var cited = new CitedText();
        foreach (var quote in quotes)
            cited.AddQuote(quote);
        foreach (var view in quotes.Select(q => q.View).Distinct())
            cited.AddHeadings(view);
        return cited;
    }

    /// <summary>Number of quoted characters, headings left out.</summary>
    public int Quoted { get; private set; }

    private void AddQuote(Quote quote)
    {
        var view = quote.View;
        var text = view.Folded.AsSpan();
        var (isNew, unit, opening) = (true, -2, 0);
        runStarts.Add(Length);
        for (var i = quote.Range.Start; i < quote.Range.End; i++)
        {
            if (!ContentText.IsContent(text, i))
            {
                isNew |= ContentText.EndsClause(text, i);
                continue;
            }
            if (InjectedOrder.Covers(view, i)) { isNew = true; runStarts.Add(Length); continue; }
            if (isNew || view.UnitAt(i) is var at && at != unit && at >= 0)
            {
                if (view.UnitAt(i) is var own && own != unit) (unit, opening) = (own, own < 0 ? i : Opening(view, own));
                clauses.Add(new Clause(view, Length, i, unit, unit < 0 || !HasContent(text[Math.Min(i, opening)..i])));
                isNew = false;
            }
            Add(text[i]);
            clauses[^1].EndPosition = i + 1;
        }
        Quoted = Length;
    }

    private void AddHeadings(ArticleView view)
    {
        var article = view.Article;
        string[] headlines = [article.Title, article.Kicker, article.Deck];
        string[] names = [article.Newspaper, .. article.Places.Select(p => p.Name), .. article.Schemes.Select(s => s.Name), .. article.People.Select(p => p.Name)];
        var headings = headlines.Select(h => (Text: h, IsName: false)).Concat(names.Select(n => (Text: n, IsName: true)));
        foreach (var (heading, isName) in headings.Where(h => h.Text.Length > 0).DistinctBy(h => h.Text, StringComparer.Ordinal))
        {
            var text = Folding.Fold(heading);
            var isNew = true;
            runStarts.Add(Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (!ContentText.IsContent(text, i)) { isNew |= ContentText.EndsClause(text, i); continue; }
                if (isNew) clauses.Add(new Clause(view, Length, -1, -1, true) { IsName = isName });
                isNew = false;
                Add(text[i]);
            }
        }
    }

    private void Add(char c)
    {
        characters.Add(c);
        clauseOf.Add(clauses.Count - 1);
        clauses[^1].End = Length;
    }

    // Where the unit begins to say anything: behind the words that open a report.
    private static int Opening(ArticleView view, int unit)
    {
        var range = view.Units[unit].Range;
        return range.Start + OpeningWords.Length(view.Folded.AsSpan(range.Start, range.Length));
    }

    private static bool HasContent(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (ContentText.IsContent(text, i)) return true;
        return false;
    }
}
