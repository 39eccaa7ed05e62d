namespace Wenzheng.Bot.Answering.Checking;

/// <summary>照录: a sentence that is its quotations word for word, with at most a heading of the cited articles before them.</summary>
internal static class Verbatim
{
    public static bool Is(SentenceText sentence, CitedText cited)
    {
        var quoted = cited.Characters[..cited.Quoted];
        var text = sentence.Characters.AsSpan();
        if (quoted.IsEmpty || !text.EndsWith(quoted, StringComparison.Ordinal)) return false;
        var label = text[..^quoted.Length];
        return label.IsEmpty || Heads(label, cited);
    }

    private static bool Heads(ReadOnlySpan<char> label, CitedText cited)
    {
        foreach (var clause in cited.Clauses)
        {
            if (!clause.IsHeading || !cited.Characters[clause.Start..clause.End].SequenceEqual(label)) continue;
            // A place heads what is said of it.
            var name = label.ToString();
            var place = clause.View.Article.Places.FirstOrDefault(p => p.Name == name);
            if (place is null) return true;
            foreach (var quoted in cited.Clauses)
                if (!quoted.IsHeading && quoted.View == clause.View && !PlaceRule.Agrees(place, quoted)) return false;
            return true;
        }
        return false;
    }
}
