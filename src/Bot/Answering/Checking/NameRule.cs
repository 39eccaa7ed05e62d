namespace Wenzheng.Bot.Answering.Checking;

/// <summary>名称: names of places and people stand whole; a place may stand without its level word.</summary>
internal static class NameRule
{
    /// <summary>Whether the piece breaks off, or begins, at a place inside a name.</summary>
    /// <param name="at">Content character of the cited text at the break.</param>
    public static bool IsCut(Reading reading, Piece piece, int at)
    {
        var clause = reading.ClauseOf(piece);
        if (at <= clause.Start || at >= clause.End) return false;
        var text = reading.Cited.Characters[clause.Start..clause.End];
        var article = clause.View.Article;
        foreach (var place in article.Places)
            if (IsInside(text, place.Name, at - clause.Start, place.ShortName.Length)) return true;
        foreach (var person in article.People)
            if (IsInside(text, person.Name, at - clause.Start, 0)) return true;
        return false;
    }

    private static bool IsInside(ReadOnlySpan<char> text, string name, int at, int allowed)
    {
        for (var from = Math.Max(0, at - name.Length + 1); from < at && from + name.Length <= text.Length; from++)
            if (at - from != allowed && text[from..].StartsWith(name, StringComparison.Ordinal)) return true;
        return false;
    }
}
