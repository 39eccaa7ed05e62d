using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>Numbers the words of several segments together, in ordinal order.</summary>
internal static class WordNumbering
{
    /// <summary>Gives every view its numbers and returns the words by number.</summary>
    public static string[] Assign(SegmentView[] segments)
    {
        foreach (var view in segments)
            view.Words = new int[view.Segment.Words.Count];
        var words = new List<string>();
        Walk(segments, (word, holders) =>
        {
            foreach (var (view, term) in holders)
                view.Words![view.Segment.Forward.NumberOf(term.Number)] = words.Count;
            words.Add(word);
        });
        return [.. words];
    }

    /// <summary>Words that a live passage holds.</summary>
    public static string[] LiveWords(SegmentView[] segments)
    {
        var words = new List<string>();
        Walk(segments, (word, holders) =>
        {
            foreach (var (view, term) in holders)
            {
                if (view.Segment.LiveFrequency(TermKind.Word, term) == 0)
                    continue;
                words.Add(word);
                return;
            }
        });
        return [.. words];
    }

    private static void Walk(SegmentView[] segments, Action<string, List<(SegmentView, TermEntry)>> visit)
    {
        var scans = segments.Select(view => (View: view, Scan: view.Segment.Words.Scan())).Where(s => s.Scan.MoveNext()).ToList();
        var holders = new List<(SegmentView, TermEntry)>();
        while (scans.Count > 0)
        {
            var least = scans[0].Scan;
            foreach (var (_, scan) in scans)
                if (scan.Term.SequenceCompareTo(least.Term) < 0)
                    least = scan;
            var word = least.Term.ToString();
            holders.Clear();
            for (var i = scans.Count - 1; i >= 0; i--)
            {
                var (view, scan) = scans[i];
                if (!scan.Term.SequenceEqual(word))
                    continue;
                holders.Add((view, scan.Entry));
                if (!scan.MoveNext())
                    scans.RemoveAt(i);
            }
            visit(word, holders);
        }
    }
}
