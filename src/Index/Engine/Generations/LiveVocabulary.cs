namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>词表: the words that several segments hold together.</summary>
internal static class LiveVocabulary
{
    /// <summary>Words that a live passage holds, in ordinal order.</summary>
    public static string[] Words(SegmentView[] segments)
    {
        var words = new List<string>();
        var scans = segments.Select(view => (View: view, Scan: view.Segment.Words.Scan())).Where(s => s.Scan.MoveNext()).ToList();
        while (scans.Count > 0)
        {
            var least = scans[0].Scan;
            foreach (var (_, scan) in scans)
                if (scan.Term.SequenceCompareTo(least.Term) < 0)
                    least = scan;
            var word = least.Term.ToString();
            var isLive = false;
            for (var i = scans.Count - 1; i >= 0; i--)
            {
                var (view, scan) = scans[i];
                if (!scan.Term.SequenceEqual(word))
                    continue;
                isLive |= view.Segment.LiveFrequency(TermKind.Word, scan.Entry) > 0;
                if (!scan.MoveNext())
                    scans.RemoveAt(i);
            }
            if (isLive)
                words.Add(word);
        }
        return [.. words];
    }
}
