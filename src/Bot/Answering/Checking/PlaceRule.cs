using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>地方: what a sentence says of a place, the cited text says of that place, of one inside it or of one around it.</summary>
internal static class PlaceRule
{
    private readonly record struct Mention(int Position, Place Place);

    public static string? Check(Reading reading)
    {
        var sentence = reading.Sentence;
        var content = new string(sentence.Characters);
        var governing = new List<Place>();
        var segment = -1;
        foreach (var piece in reading.Pieces)
        {
            if (piece.Segment != segment)
            {
                segment = piece.Segment;
                var named = NamedIn(reading, reading.SegmentText(segment));
                if (named.Count > 0) governing = named;
            }
            var clause = reading.ClauseOf(piece);
            if (governing.Count == 0 || clause.IsHeading || IsPlaceOnly(reading, piece)) continue;
            if (!governing.Any(p => Agrees(p, clause))) return "地方与资料不符";
        }
        return null;
    }

    /// <summary>Whether the piece is nothing but a place's name.</summary>
    public static bool IsPlaceOnly(Reading reading, Piece piece)
    {
        var text = new string(reading.Cited.Characters.Slice(piece.Source, piece.Length));
        var view = reading.ClauseOf(piece).View;
        var rest = text;
        foreach (var place in view.Article.Places.OrderByDescending(p => p.Name.Length))
            rest = rest.Replace(place.Name, "", StringComparison.Ordinal).Replace(place.ShortName, "", StringComparison.Ordinal);
        return rest.Length < text.Length && rest.All(c => GuardWords.Neutral.At([c]) > 0);
    }

    /// <summary>Whether an article's clause may be told under the heading of a place.</summary>
    public static bool Agrees(Place place, Clause clause)
    {
        var article = clause.View.Article;
        var mentions = Mentions(clause.View, place.Level);
        var own = mentions.Where(m => m.Position >= clause.Position && m.Position < clause.EndPosition).ToList();
        if (own.Count > 0) return own.Any(m => IsRelated(article, place, m.Place));
        var unit = clause.View.UnitAt(clause.Position);
        var paragraph = unit >= 0 ? article.Paragraphs[clause.View.Units[unit].Paragraph].Start : 0;
        var before = mentions.LastOrDefault(m => m.Position < clause.Position && m.Position >= paragraph);
        if (before.Place is not null) return IsRelated(article, place, before.Place);
        if (unit >= 0 && clause.OpensUnit && BehindLead(clause, unit, mentions) is { Count: > 0 } led) return led.Exists(m => IsRelated(article, place, m.Place));
        if (article.Places.Any(p => p.IsSubject && IsRelated(article, place, p)) || (article.Title + article.Kicker + article.Deck).Contains(place.ShortName, StringComparison.Ordinal)) return true;
        // An article that names one place of a level, and named it before, goes on speaking of it.
        return mentions.Count > 0 && mentions[0].Position < clause.Position && mentions.All(m => IsRelated(article, place, m.Place));
    }

    // 2021年4月，某区试点…, 山区组：某镇92.8分, 为破解难题，某区…: the places of the clause that stands behind a lead, which is told of them. A clause
    // that states something itself (投诉下降三成，某县上升两成) leads to nothing.
    private static List<Mention> BehindLead(Clause clause, int unit, List<Mention> mentions)
    {
        var folded = clause.View.Folded;
        var unitEnd = clause.View.Units[unit].Range.End;
        var first = mentions.FindIndex(m => m.Position > clause.Position && m.Position < unitEnd);
        if (first < 0 || !IsLead(folded.AsSpan(clause.Position, mentions[first].Position - clause.Position))) return [];
        var end = folded.IndexOfAny(ClauseEnds, mentions[first].Position, unitEnd - mentions[first].Position);
        return mentions.FindAll(m => m.Position >= mentions[first].Position && m.Position < (end < 0 ? unitEnd : end));
    }

    private static bool IsLead(ReadOnlySpan<char> lead)
    {
        if (lead[^1] is ':' or '：') return lead.Length <= LongestRowName && FigureFinder.Find(lead).Count == 0;
        if (lead[^1] is not (',' or '，')) return false;
        if (lead is ['为', var verb, ..] && OfPurpose.Contains(verb, StringComparison.Ordinal)) return FigureFinder.Find(lead).Count == 0;
        // 各乡镇中，全县各村里，: the set that what follows is one of.
        if (lead is [.., '中' or '里', _] && lead.Contains('各') && lead.Length <= LongestRowName) return FigureFinder.Find(lead).Count == 0;
        // 分县区看，从各镇来看，: by what the figures that follow are parted.
        if (lead is ['分' or '从' or '按' or '就', .., '看', _] && lead.Length <= LongestRowName) return FigureFinder.Find(lead).Count == 0;
        foreach (var opener in Openers)
            if (lead.StartsWith(opener, StringComparison.Ordinal)) return FigureFinder.Find(lead).Count == 0;
        for (var i = 0; i < lead.Length;)
        {
            var rest = lead[i..];
            var length = char.IsAsciiDigit(rest[0]) || char.IsPunctuation(rest[0]) || OfTimes.Contains(rest[0], StringComparison.Ordinal) ? 1 : Math.Max(GuardWords.Time.At(rest), GuardWords.Neutral.At(rest));
            if (length == 0) return false;
            i += length;
        }
        return true;
    }

    private const string OfTimes = "年月日号时从自到至起初末底旬季度春夏秋冬第上下〇零一二三四五六七八九十";

    // Characters of the name over a row of figures (山区组：).
    private const int LongestRowName = 10;

    private static readonly char[] ClauseEnds = [',', '，', ';', '；', '。'];

    // Prepositions whose phrase says of what follows to what end or after what it was.
    private static readonly string[] Openers = ["为了", "随着", "经过", "针对", "面对", "按照", "根据"];

    // What verbs of purpose begin with (为破解, 为推动, 为方便): 为民办事受到好评 states something itself.
    private const string OfPurpose = "破解推加提进方让使";

    private static List<Place> NamedIn(Reading reading, string text)
    {
        var found = new List<Place>();
        foreach (var view in reading.Pieces.Select(p => reading.ClauseOf(p).View).Distinct())
            foreach (var place in view.Article.Places)
                if (place.Level != PlaceLevel.Other && text.Contains(place.ShortName, StringComparison.Ordinal)) found.Add(place);
        // A longer name that holds a shorter one is the one that is meant.
        found.RemoveAll(p => found.Any(q => q.ShortName.Length > p.ShortName.Length && q.ShortName.Contains(p.ShortName, StringComparison.Ordinal)));
        return found;
    }

    private static List<Mention> Mentions(ArticleView view, PlaceLevel level)
    {
        var mentions = new List<Mention>();
        foreach (var place in view.Article.Places)
        {
            if (place.Level != level) continue;
            for (var at = view.Folded.IndexOf(place.ShortName, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(place.ShortName, at + 1, StringComparison.Ordinal))
                mentions.Add(new Mention(at, place));
        }
        mentions.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        return mentions;
    }

    private static bool IsRelated(Article article, Place a, Place b) =>
        a.ShortName == b.ShortName || IsWithin(article, a.Name, b.Name) || IsWithin(article, b.Name, a.Name);

    private static bool IsWithin(Article article, string name, string container)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            var within = article.Places.FirstOrDefault(p => p.Name == name)?.Within ?? "";
            if (within.Length == 0) return false;
            if (within == container) return true;
            name = within;
        }
        return false;
    }
}
