namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>Keeps the best candidates: higher scores first, equal scores by passage number. The worst kept one is on top of a heap.</summary>
internal sealed class TopCandidates(int limit)
{
    private readonly Candidate[] heap = new Candidate[limit];
    private int count;

    /// <summary>A score below this can no longer enter.</summary>
    public float Threshold => count < limit ? 0 : heap[0].Score;

    public void Offer(int passage, float score)
    {
        var added = new Candidate(passage, score);
        if (count < limit)
        {
            heap[count] = added;
            for (var child = count++; child > 0;)
            {
                var parent = (child - 1) / 2;
                if (!Worse(heap[child], heap[parent]))
                    break;
                (heap[child], heap[parent]) = (heap[parent], heap[child]);
                child = parent;
            }
        }
        else if (Worse(heap[0], added))
        {
            heap[0] = added;
            Sink();
        }
    }

    /// <summary>Best first.</summary>
    public Candidate[] ToSorted()
    {
        var sorted = heap.AsSpan(0, count).ToArray();
        Array.Sort(sorted, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Passage.CompareTo(b.Passage));
        return sorted;
    }

    private static bool Worse(Candidate a, Candidate b) => a.Score != b.Score ? a.Score < b.Score : a.Passage > b.Passage;

    private void Sink()
    {
        for (var parent = 0; ;)
        {
            var least = (parent * 2) + 1;
            if (least >= count)
                return;
            if (least + 1 < count && Worse(heap[least + 1], heap[least]))
                least++;
            if (!Worse(heap[least], heap[parent]))
                return;
            (heap[parent], heap[least]) = (heap[least], heap[parent]);
            parent = least;
        }
    }
}
