namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 排比: what lines have in common as parts of one enumeration that no ordinals number: leads built alike ("一张网，…。" "一本账，…。")
/// and quoted labels of one family (“有人管” “有章循”).
/// </summary>
internal sealed class LineLeads
{
    /// <summary>A longer first sentence is no lead.</summary>
    private const int LongestLead = 26;

    /// <summary>Characters of a quoted label.</summary>
    private const int ShortestLabel = 3, LongestLabel = 6;

    /// <summary>Fewer labels that differ in one character are no family.</summary>
    private const int FewestLabels = 3;

    /// <summary>Parts of an enumeration stand within so many text lines of each other.</summary>
    private const int Reach = 12;

    /// <summary>Leads under this are alike by chance.</summary>
    private const float Chance = 0.45f;

    private readonly string[] leads;
    private readonly List<int> withLead = [];
    private readonly Dictionary<int, (List<string> InLead, List<string> Later)> labels = [];

    public LineLeads(IReadOnlyList<PageLine> lines, LineKind[] kinds)
    {
        leads = new string[lines.Count];
        var families = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var frames = new List<(int Line, string Frame, bool InLead)>();
        for (var i = 0; i < lines.Count; i++)
        {
            leads[i] = kinds[i] == LineKind.Body ? Lead(lines[i].Text) : "";
            if (leads[i].Length > 0)
                withLead.Add(i);
            if (kinds[i] == LineKind.Body)
                Collect(i, lines[i].Text, families, frames);
        }
        foreach (var (line, frame, inLead) in frames)
        {
            if (families[frame].Count < FewestLabels)
                continue;
            if (!labels.TryGetValue(line, out var own))
                labels[line] = own = ([], []);
            (inLead ? own.InLead : own.Later).Add(frame);
        }
    }

    /// <summary>From 0 to 1: how much the line's lead is built like that of another line near it.</summary>
    public float Kin(int line)
    {
        var best = 0f;
        if (leads[line].Length == 0)
            return 0;
        var at = withLead.BinarySearch(line);
        for (var k = Math.Max(0, at - Reach); k < Math.Min(withLead.Count, at + Reach + 1); k++)
            if (withLead[k] != line)
                best = Math.Max(best, Kin(line, withLead[k]));
        return best;
    }

    /// <summary>The same for two lines.</summary>
    public float Kin(int a, int b) => leads[a].Length == 0 || leads[b].Length == 0 || leads[a] == leads[b] ? 0
        : Math.Clamp((HeadingKinship.Between(leads[a], leads[b]) - Chance) / (0.75f - Chance), 0, 1);

    /// <summary>
    /// 1 when the second line has a label of the first line's family, but not in its first sentence: it begins with the rest of the
    /// part before. -1 when it begins with the next part. 0 when nothing is said.
    /// </summary>
    public int Family(int before, int after) =>
        !labels.TryGetValue(before, out var own) || !labels.TryGetValue(after, out var other) ? 0
        : other.InLead.Exists(f => own.InLead.Contains(f) || own.Later.Contains(f)) ? -1
        : other.Later.Exists(f => own.InLead.Contains(f) || own.Later.Contains(f)) ? 1 : 0;

    private static string Lead(string text)
    {
        var end = text.AsSpan(0, Math.Min(text.Length, LongestLead + 1)).IndexOfAny('。', '！', '？');
        return end >= 4 && end < text.Length - 1 ? text[..end] : "";
    }

    private static void Collect(int line, string text, Dictionary<string, HashSet<string>> families, List<(int Line, string Frame, bool InLead)> frames)
    {
        var stop = text.IndexOf('。', StringComparison.Ordinal);
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
        {
            var length = text.AsSpan(open + 1, Math.Min(LongestLabel + 1, text.Length - open - 1)).IndexOf('”');
            if (length is < ShortestLabel or > LongestLabel)
                continue;
            var label = text.Substring(open + 1, length);
            for (var changed = 0; changed < length; changed++)
            {
                var frame = string.Concat(label.AsSpan(0, changed), "*", label.AsSpan(changed + 1));
                if (!families.TryGetValue(frame, out var known))
                    families[frame] = known = new HashSet<string>(StringComparer.Ordinal);
                known.Add(label);
                frames.Add((line, frame, stop < 0 || open < stop));
            }
        }
    }
}
