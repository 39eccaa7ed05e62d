using System.Globalization;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>分词: agreement of the analyser's words with sentences cut by hand, and its speed on them.</summary>
internal static class SegmentationScore
{
    private const int Rounds = 2000;

    public static int Run(string path)
    {
        var buffer = new TokenBuffer();
        var (gold, found, agreed, indexed, torn, sentences) = (0, 0, 0, 0, 0, new List<string>());
        var wrong = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#') || line.Length == 0)
                continue;
            var sentence = line.Replace(" ", "", StringComparison.Ordinal);
            sentences.Add(sentence);
            var right = Words(line.Split(' '));
            TextAnalyzer.Default.Analyze(sentence, buffer);
            var cut = new List<(int Start, int End)>();
            var terms = new HashSet<(int, int)>();
            foreach (ref readonly var token in buffer.Tokens)
            {
                if (token.Kind == TokenKind.Word)
                    cut.Add((token.SourceStart, token.SourceStart + token.SourceLength));
                terms.Add((token.SourceStart, token.SourceStart + token.SourceLength));
            }
            indexed += right.Count(terms.Contains);
            gold += right.Count;
            found += cut.Count;
            var same = cut.Where(right.Contains).ToHashSet();
            agreed += same.Count;
            foreach (var (start, end) in right)
                if (!same.Contains((start, end)))
                {
                    // Longer words and pieces differ in grain only; a word that takes half of its neighbour is wrong.
                    var isTorn = cut.Exists(c => (c.Start < start && c.End > start && c.End < end) || (c.Start > start && c.Start < end && c.End > end));
                    torn += isTorn ? 1 : 0;
                    var shown = $"{(isTorn ? "torn " : "")}{sentence[start..end]} ← {string.Join('|', cut.Where(c => c.Start < end && c.End > start).Select(c => sentence[c.Start..c.End]))}";
                    wrong[shown] = wrong.GetValueOrDefault(shown) + 1;
                }
        }
        foreach (var (shown, count) in wrong.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal))
            Console.WriteLine($"  {count} {shown}");
        var (precision, recall) = (agreed / (double)found, agreed / (double)gold);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{sentences.Count} sentences, {gold} words: precision {precision:F4}, recall {recall:F4}, F1 {2 * precision * recall / (precision + recall):F4}; torn by a word across their border: {torn}; found by typing them (a word, a part, a number or a bigram): {indexed / (double)gold:F4}"));
        MeasureSpeed(string.Join('\n', sentences), gold);
        return 0;
    }

    private static HashSet<(int Start, int End)> Words(string[] pieces)
    {
        var words = new HashSet<(int, int)>();
        var at = 0;
        foreach (var piece in pieces)
        {
            if (piece.Any(char.IsLetterOrDigit))
                words.Add((at, at + piece.Length));
            at += piece.Length;
        }
        return words;
    }

    private static void MeasureSpeed(string text, int words)
    {
        var buffer = new TokenBuffer();
        for (var i = 0; i < Rounds / 10; i++)
            TextAnalyzer.Default.Analyze(text, buffer);
        var tokens = 0L;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Rounds; i++)
        {
            TextAnalyzer.Default.Analyze(text, buffer);
            tokens += buffer.Tokens.Length;
        }
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{words * (double)Rounds / seconds / 1e6:F2} million words, {tokens / seconds / 1e6:F2} million terms, {System.Text.Encoding.UTF8.GetByteCount(text) * (double)Rounds / seconds / 1e6:F1} MB of UTF-8 in a CPU second; {allocated / (double)tokens:F4} bytes allocated a term"));
    }
}
