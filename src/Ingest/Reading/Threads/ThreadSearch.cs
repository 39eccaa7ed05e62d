namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 理线: arranges a page's lines into threads, one for each article, so that all links and the kinship of each thread's lines together
/// score highest. It starts from a reading and changes it, one cut or move at a time, only where the whole gets better.
/// </summary>
internal sealed class ThreadSearch(ReadingWeights weights, ThreadLinks links, float[,] scores)
{
    private const int MostRounds = 60;
    private const int LongestMove = 16;

    private readonly Kinship kinship = new(weights, links);
    private readonly int end = links.LineCount;

    /// <summary>Changes the threads in place; empty ones without a headline are taken out. Returns what was gained.</summary>
    public float Improve(List<TextThread> threads)
    {
        var gained = 0f;
        for (var round = 0; round < MostRounds; round++)
        {
            threads.RemoveAll(t => t.Head == links.NoHead && t.Lines.Count == 0);
            if (Best(threads) is not { } best || best.Gain < weights.Rethread)
                return gained;
            Apply(threads, best);
            gained += best.Gain;
        }
        return gained;
    }

    /// <summary>
    /// A change: lines <paramref name="First"/> to <paramref name="Last"/> of one thread go behind <paramref name="Behind"/> of the other;
    /// where <paramref name="Swaps"/>, both are cut behind First and Behind and go on with the rest of the other. The count of threads as
    /// the other stands for a new one.
    /// </summary>
    private readonly record struct Change(float Gain, int Thread, int First, int Last, int Other, int Behind, bool Swaps);

    private void Apply(List<TextThread> threads, Change change)
    {
        if (change.Other == threads.Count)
            threads.Add(new TextThread(links.NoHead, []));
        var one = threads[change.Thread].Lines;
        if (change.Swaps)
        {
            var two = threads[change.Other].Lines;
            List<int> restOne = one[(change.First + 1)..], restTwo = two[(change.Behind + 1)..];
            one.RemoveRange(change.First + 1, restOne.Count);
            two.RemoveRange(change.Behind + 1, restTwo.Count);
            one.AddRange(restTwo);
            two.AddRange(restOne);
            return;
        }
        var moved = one.GetRange(change.First, change.Last - change.First + 1);
        one.RemoveRange(change.First, moved.Count);
        var isLower = change.Other == change.Thread && change.Behind > change.Last;
        threads[change.Other].Lines.InsertRange(change.Behind + 1 - (isLower ? moved.Count : 0), moved);
    }

    private Change? Best(List<TextThread> threads)
    {
        var pairs = threads.ConvertAll(t => kinship.Pairs(t.Lines));
        var rows = new float[threads.Count, end];
        for (var t = 0; t < threads.Count; t++)
            for (var i = 0; i < end; i++)
                rows[t, i] = kinship.Row(i, threads[t].Lines);
        var best = new Change(0, -1, 0, 0, 0, 0, false);
        for (var a = 0; a < threads.Count; a++)
            for (var b = 0; b <= threads.Count; b++)
                Moves(threads, pairs, rows, a, b, ref best);
        for (var a = 0; a < threads.Count; a++)
            for (var b = a + 1; b < threads.Count; b++)
                Swaps(threads[a], threads[b], pairs, (a, b), ref best);
        return best.Thread < 0 ? null : best;
    }

    /// <summary>Takes lines out of thread a and puts them into thread b, elsewhere into a, or into a new one.</summary>
    private void Moves(List<TextThread> threads, List<float> pairs, float[,] rows, int a, int b, ref Change best)
    {
        var source = threads[a];
        var target = b < threads.Count ? threads[b] : new TextThread(links.NoHead, []);
        var (count, targetCount) = (source.Lines.Count, target.Lines.Count);
        var before = a == b ? 0 : kinship.Worth(pairs[a], count) + (b < threads.Count ? kinship.Worth(pairs[b], targetCount) : 0);
        for (var from = 0; from < count; from++)
        {
            float inside = 0, toSource = 0, toTarget = 0, under = 0;
            for (var to = from; to < count && (to < from + LongestMove || to == count - 1); to++)
            {
                var line = source.Lines[to];
                var first = source.Lines[from];
                var kin = 0f;
                if (a != b)
                {
                    for (var k = from; k < to; k++)
                        inside += kinship.Pair(source.Lines[k], line);
                    toSource += rows[a, line];
                    toTarget += b < threads.Count ? rows[b, line] : 0;
                    under += kinship.Under(target.Head, line) - kinship.Under(source.Head, line);
                    var moved = to - from + 1;
                    kin = kinship.Worth(pairs[a] - toSource + inside, count - moved)
                        + kinship.Worth((b < threads.Count ? pairs[b] : 0) + toTarget + inside, targetCount + moved) + under - before;
                }
                if (b == threads.Count && source.Head == links.NoHead && from == 0 && to == count - 1)
                    continue;
                var lost = scores[source.At(from - 1), first] + scores[line, source.After(to + 1, end)] - scores[source.At(from - 1), source.After(to + 1, end)];
                for (var at = -1; at < targetCount; at++)
                {
                    if (a == b && at >= from - 1 && at <= to)
                        continue;
                    var gain = kin + scores[target.At(at), first] + scores[line, target.After(at + 1, end)] - scores[target.At(at), target.After(at + 1, end)] - lost;
                    if (gain > best.Gain)
                        best = new Change(gain, a, from, to, b, at, false);
                }
            }
        }
    }

    /// <summary>Cuts two threads and lets each go on with the rest of the other.</summary>
    private void Swaps(TextThread one, TextThread two, List<float> pairs, (int A, int B) at, ref Change best)
    {
        int m = one.Lines.Count, n = two.Lines.Count;
        if (m + n == 0)
            return;
        var before = kinship.Worth(pairs[at.A], m) + kinship.Worth(pairs[at.B], n);
        var (headOne, headTwo) = (Heads(one.Lines), Heads(two.Lines));
        var (restOne, restTwo) = (Rests(one.Lines), Rests(two.Lines));
        var (underOne, underTwo) = (Under(one, two.Head), Under(two, one.Head));
        // Sums over lines of the one up to i and lines of the two from j on, and the other way round.
        var cross = Cross(one.Lines, two.Lines);
        for (var i = -1; i < m; i++)
            for (var j = -1; j < n; j++)
            {
                int countOne = i + 1 + n - j - 1, countTwo = j + 1 + m - i - 1;
                var gain = scores[one.At(i), two.After(j + 1, end)] + scores[two.At(j), one.After(i + 1, end)] - scores[one.At(i), one.After(i + 1, end)] - scores[two.At(j), two.After(j + 1, end)]
                    + kinship.Worth(headOne[i + 1] + restTwo[j + 1] + cross[i + 1, n] - cross[i + 1, j + 1], countOne)
                    + kinship.Worth(headTwo[j + 1] + restOne[i + 1] + cross[m, j + 1] - cross[i + 1, j + 1], countTwo)
                    + underOne[i + 1] + underTwo[j + 1] - before;
                if (gain > best.Gain)
                    best = new Change(gain, at.A, i, 0, at.B, j, true);
            }
    }

    /// <summary>Pairs among the first i lines, for every i.</summary>
    private float[] Heads(List<int> lines)
    {
        var sums = new float[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            sums[i + 1] = sums[i];
            for (var k = 0; k < i; k++)
                sums[i + 1] += kinship.Pair(lines[k], lines[i]);
        }
        return sums;
    }

    /// <summary>Pairs among the lines from the i-th on, for every i.</summary>
    private float[] Rests(List<int> lines)
    {
        var sums = new float[lines.Count + 1];
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            sums[i] = sums[i + 1];
            for (var k = i + 1; k < lines.Count; k++)
                sums[i] += kinship.Pair(lines[i], lines[k]);
        }
        return sums;
    }

    /// <summary>What changes when the lines from the i-th on stand under another headline, for every i.</summary>
    private float[] Under(TextThread thread, int head)
    {
        var sums = new float[thread.Lines.Count + 1];
        for (var i = thread.Lines.Count - 1; i >= 0; i--)
            sums[i] = sums[i + 1] + kinship.Under(head, thread.Lines[i]) - kinship.Under(thread.Head, thread.Lines[i]);
        return sums;
    }

    private float[,] Cross(List<int> one, List<int> two)
    {
        var sums = new float[one.Count + 1, two.Count + 1];
        for (var i = 0; i < one.Count; i++)
            for (var j = 0; j < two.Count; j++)
                sums[i + 1, j + 1] = sums[i, j + 1] + sums[i + 1, j] - sums[i, j] + kinship.Pair(one[i], two[j]);
        return sums;
    }
}
