namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>接着比: 哪个多 and 比甲县多多少 after questions for figures, read as the question for both figures.</summary>
public static class ComparedBefore
{
    private static readonly string[] Which = ["哪一个", "哪个县", "哪个地方", "哪个", "哪边", "哪里", "谁"];
    private static readonly string[] Degrees = ["更", "比较", "要", "的"];
    private static readonly string[] Differences = ["差多少", "相差多少", "差了多少", "差几", "相差几", "差距多大", "差距有多大", "差距是多少"];
    private const string Qualities = "多少高低大小";
    private const string Marks = " ?？。！!,，呢呀啊些";

    /// <summary>The whole question and the compared quality; null when nothing is compared or fewer than two places were spoken of.</summary>
    /// <param name="folded">The typed question.</param>
    /// <param name="history">The turns before it.</param>
    /// <param name="places">The archive's places.</param>
    public static Comparing? Complete(string folded, IReadOnlyList<Turn> history, PlaceDirectory places)
    {
        var text = folded.Trim(Marks.ToCharArray()).TrimStart('那');
        var earlier = history.Where(t => t.IsUser && !string.IsNullOrWhiteSpace(t.Text)).ToList();
        if (earlier.Count == 0 || Word(text) is not { } word) return null;
        var last = PlaceRepair.Apply(Folding.Fold(earlier[^1].Text).Trim(), places);
        var whole = Substitution.Complete(last, [.. earlier.Take(earlier.Count - 1)], places) ?? last;
        var named = places.Find(whole);
        if (named.Count == 0) return null;
        // 比甲县多多少 names the other place itself; 哪个多 means the places of the question before and of the one before it.
        var other = places.Find(text).Select(p => p.Name).Concat(earlier.Count > 1 ? places.Find(Folding.Fold(earlier[^2].Text)).Select(p => p.Name) : [])
            .FirstOrDefault(n => named.All(p => p.Name != n && !places.IsWithin(p.Name, n) && !places.IsWithin(n, p.Name)));
        var names = named.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count(n => named.All(p => p.Name == n || !places.IsWithin(p.Name, n)));
        if (names < 2 && other is null) return null;
        return new Comparing(names < 2 ? whole.Insert(named[0].Start, other + "和") : whole, word, false);
    }

    private static string? Word(string text)
    {
        if (text.Length < 2) return null;
        if (Differences.Contains(text)) return "";
        if (text[0] == '比' && text.EndsWith("多少", StringComparison.Ordinal) && text.Length > 3 && Qualities.Contains(text[^3], StringComparison.Ordinal)) return text[^3].ToString();
        var asking = Array.Find(Which, w => text.StartsWith(w, StringComparison.Ordinal));
        if (asking is null || !Qualities.Contains(text[^1], StringComparison.Ordinal)) return null;
        var between = text[asking.Length..^1];
        return between.Length == 0 || Degrees.Contains(between) ? text[^1..] : null;
    }
}
