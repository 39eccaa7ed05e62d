namespace Wenzheng.Bot.Answering.Checking;

/// <summary>对应段: a run of a sentence, inside one segment, that stands as a run inside one clause of the cited text.</summary>
/// <param name="Start">First content character of the sentence.</param>
/// <param name="End">Content character after the last that it covers.</param>
/// <param name="Source">First content character of the cited text.</param>
/// <param name="Length">Characters matched.</param>
/// <param name="Segment">Segment of the sentence.</param>
/// <param name="Clause">Index of the clause.</param>
internal readonly record struct Piece(int Start, int End, int Source, int Length, int Segment, int Clause)
{
    public int SourceEnd => Source + Length;

    /// <summary>The pieces of an alignment, in order of the sentence.</summary>
    public static List<Piece> Of(SentenceText sentence, CitedText cited, int[] path)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] < 0) continue;
            if (pieces.Count > 0 && pieces[^1] is var last && path[i] == last.SourceEnd && cited.ClauseOf[path[i]] == last.Clause
                && sentence.Segments[i] == last.Segment && !cited.StartsRun(path[i]))
                pieces[^1] = last with { End = i + 1, Length = last.Length + 1 };
            else
                pieces.Add(new Piece(i, i + 1, path[i], 1, sentence.Segments[i], cited.ClauseOf[path[i]]));
        }
        return pieces;
    }
}
