namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>Counts UTF-16 units and samples the texts, for the character and phrase tables. Texts must all be added; units of other strings that were not are only stored longer.</summary>
internal sealed class UnitCounts
{
    private readonly long[] values = new long[char.MaxValue + 1];

    public ReadOnlySpan<long> Values => values;

    /// <summary>A share of the texts, for the phrase table.</summary>
    public Phrases.TextSample Sample { get; } = new();

    public void Add(ArticleEntry entry)
    {
        Sample.Add(entry.Article.Text);
        Add(entry.Article.Text);
        Add(entry.Article.Source);
        Add(entry.Article.Title);
        foreach (var place in entry.Article.Places)
            Add(place.Name);
        if (entry.Passages.Count > 0)
            Add(entry.Passages[0].Heading);
    }

    /// <summary>The units that were counted.</summary>
    public List<char> Units()
    {
        var units = new List<char>();
        for (var unit = 0; unit < values.Length; unit++)
            if (values[unit] > 0)
                units.Add((char)unit);
        return units;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
            values[unit]++;
    }
}
