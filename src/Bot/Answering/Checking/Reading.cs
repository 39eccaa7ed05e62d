namespace Wenzheng.Bot.Answering.Checking;

/// <summary>对照: a sentence, what it cites, and how the one is read as pieces of the other.</summary>
internal sealed class Reading
{
    private readonly bool[] used;

    public Reading(SentenceText sentence, CitedText cited)
    {
        Sentence = sentence;
        Cited = cited;
        Path = Alignment.Of(sentence, cited);
        Pieces = Piece.Of(sentence, cited, Path);
        used = new bool[cited.Length];
        foreach (var at in Path)
            if (at >= 0) used[at] = true;
    }

    public SentenceText Sentence { get; }

    public CitedText Cited { get; }

    /// <summary>Cited character of each content character of the sentence, or -1.</summary>
    public int[] Path { get; }

    public IReadOnlyList<Piece> Pieces { get; }

    public Clause ClauseOf(Piece piece) => Cited.Clauses[piece.Clause];

    /// <summary>Whether the two pieces stand together in the cited text as they do in the sentence.</summary>
    public bool IsContinued(Piece piece, Piece next) => piece.SourceEnd == next.Source && !Cited.StartsRun(next.Source);

    /// <summary>Text of one segment of the sentence.</summary>
    public string SegmentText(int segment)
    {
        var start = Array.IndexOf(Sentence.Segments, segment);
        var end = start;
        while (end < Sentence.Segments.Length && Sentence.Segments[end] == segment) end++;
        return new string(Sentence.Characters, start, end - start);
    }

    /// <summary>A run of the cited text without what the sentence uses of it; the gaps are closed by a mark.</summary>
    public string Unused(int start, int end)
    {
        Span<char> left = end - start <= 256 ? stackalloc char[Math.Max(0, end - start)] : new char[end - start];
        for (var i = start; i < end; i++)
            left[i - start] = used[i] ? '|' : Cited.Characters[i];
        return new string(left);
    }

    /// <summary>A run of the cited text without what one segment of the sentence uses of it.</summary>
    public string UnusedBy(int segment, int start, int end)
    {
        var left = Cited.Characters[start..Math.Max(start, end)].ToArray();
        foreach (var piece in Pieces)
            if (piece.Segment == segment)
                for (var i = Math.Max(start, piece.Source); i < Math.Min(end, piece.SourceEnd); i++) left[i - start] = '|';
        return new string(left);
    }

    /// <summary>Whether a number stands in a run of the sentence.</summary>
    public bool HasFigure(int start, int end) => Sentence.Characters.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') >= 0;
}
