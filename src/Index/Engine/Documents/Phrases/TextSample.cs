namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Keeps an even share of the texts that are added, of limited size; the same texts in the same order give the same sample.</summary>
internal sealed class TextSample
{
    /// <summary>Enough for phrases that save more than their place in the table.</summary>
    private const int MaxUnits = 800_000;

    private readonly List<string> texts = [];
    private long units;
    private long total;
    private int stride = 1;
    private int added;

    public IReadOnlyList<string> Texts => texts;

    /// <summary>How many times longer all texts are than the sample.</summary>
    public double Scale => units == 0 ? 1 : total / (double)units;

    public void Add(string text)
    {
        total += text.Length;
        if (added++ % stride != 0)
            return;
        texts.Add(text);
        units += text.Length;
        while (units > MaxUnits && texts.Count > 1)
            Halve();
    }

    private void Halve()
    {
        stride *= 2;
        var kept = 0;
        units = 0;
        for (var i = 0; i < texts.Count; i += 2)
        {
            texts[kept++] = texts[i];
            units += texts[i].Length;
        }
        texts.RemoveRange(kept, texts.Count - kept);
    }
}
