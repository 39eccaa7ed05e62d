namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 话题: how much two texts of a page speak of the same things: the cosine of their Han character pairs and single characters,
/// each weighted by how few lines of the page use it.
/// </summary>
internal sealed class PageTopics
{
    private readonly Dictionary<int, int> lineCounts = [];
    private readonly float total;

    public PageTopics(IReadOnlyList<PageLine> lines)
    {
        total = lines.Count + 1;
        var seen = new HashSet<int>();
        foreach (var line in lines)
        {
            seen.Clear();
            Collect(line.Text, seen);
            foreach (var term in seen)
                lineCounts[term] = lineCounts.GetValueOrDefault(term) + 1;
        }
    }

    /// <summary>A text's terms with their weights, ordered by term, and its length as a vector.</summary>
    public TopicVector Of(ReadOnlySpan<char> text)
    {
        var seen = new HashSet<int>();
        Collect(text, seen);
        var terms = new int[seen.Count];
        seen.CopyTo(terms);
        Array.Sort(terms);
        var values = new float[terms.Length];
        var square = 0f;
        for (var i = 0; i < terms.Length; i++)
        {
            values[i] = MathF.Log(total / lineCounts.GetValueOrDefault(terms[i], 1));
            square += values[i] * values[i];
        }
        return new TopicVector(terms, values, MathF.Sqrt(square));
    }

    private static void Collect(ReadOnlySpan<char> text, HashSet<int> terms)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Glyphs.IsHan(text[i]))
                continue;
            terms.Add(text[i]);
            if (i + 1 < text.Length && Glyphs.IsHan(text[i + 1]))
                terms.Add(text[i] << 16 | text[i + 1]);
        }
    }
}

/// <summary>Terms of a text in order, with weights; made by <see cref="PageTopics"/>.</summary>
internal sealed record TopicVector(int[] Terms, float[] Values, float Norm)
{
    /// <summary>Cosine, 0 to 1.</summary>
    public float Likeness(TopicVector other)
    {
        if (Norm == 0 || other.Norm == 0)
            return 0;
        var dot = 0f;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            if (Terms[i] == other.Terms[j])
                dot += Values[i++] * other.Values[j++];
            else if (Terms[i] < other.Terms[j])
                i++;
            else
                j++;
        }
        return dot / (Norm * other.Norm);
    }
}
