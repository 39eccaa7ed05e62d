namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>Counts UTF-16 units, for the character table; what is not counted is only stored longer.</summary>
internal sealed class UnitCounts
{
    private readonly long[] values = new long[char.MaxValue + 1];

    public ReadOnlySpan<long> Values => values;

    public void Add(ArticleEntry entry)
    {
        Add(entry.Article.Text);
        Add(entry.Article.Source);
        Add(entry.Article.Title);
        foreach (var place in entry.Article.Places)
            Add(place.Name);
        if (entry.Passages.Count > 0)
            Add(entry.Passages[0].Heading);
    }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
            values[unit]++;
    }
}
