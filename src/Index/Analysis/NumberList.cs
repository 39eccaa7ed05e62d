namespace Wenzheng.Indexing.Analysis;

/// <summary>A number's canonical text and the run of the normalised text that it was read from.</summary>
internal readonly record struct NumberSpan(int From, int To, int TextStart, int TextLength);

/// <summary>The canonical numbers of a text in order of where they begin, longer ones first.</summary>
internal sealed class NumberList
{
    private NumberSpan[] spans = new NumberSpan[64];

    public int Count { get; private set; }

    public NumberSpan this[int index] => spans[index];

    public void Clear() => Count = 0;

    public void Add(in NumberSpan span)
    {
        if (Count == spans.Length)
            Array.Resize(ref spans, spans.Length * 2);
        spans[Count++] = span;
    }
}
