namespace Wenzheng.PageMeasures;

/// <summary>
/// Counts with which characters Chinese sentences begin: log odds of the start of a sentence against a place within one. The output is
/// the resource openings.tsv of ingest. Single characters only: pairs would bring the names of the counted pages into the table.
/// </summary>
internal static class Openings
{
    private const double FewestUses = 3, Smoothing = 1.5;
    private const int ShortestSentence = 12;
    private const string Marks = "，。、；：！？”’》）)，,;:.%％ 　";

    /// <param name="output">Receives a head that names the source, then a line for each character: character, tab, log odds in tenths.</param>
    /// <param name="archives">Folders under eval/ whose articles are counted; "archive" for the archive's own.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> archives)
    {
        var (starts, inside) = (new SortedDictionary<char, int>(), new Dictionary<char, int>());
        var (startCount, insideCount) = (0, 0);
        foreach (var sentence in archives.SelectMany(LayoutTable.Articles).SelectMany(p => p).SelectMany(a => a.Paragraphs).SelectMany(Sentences))
        {
            starts[sentence[0]] = starts.GetValueOrDefault(sentence[0]) + 1;
            startCount++;
            foreach (var letter in sentence.Skip(1).Where(c => !Marks.Contains(c, StringComparison.Ordinal)))
            {
                inside[letter] = inside.GetValueOrDefault(letter) + 1;
                insideCount++;
            }
        }
        output.Write($"## Log odds, in tenths, that a sentence begins with a character; counted over {startCount} sentences of the articles of {string.Join(" and ", archives)}\n");
        output.Write($"## (gold_articles.json of the repository): dotnet run -c Release --project tools/PageMeasures -- openings {string.Join(' ', archives)}\n");
        // Places within sentences weigh as if there were two to a start: what is rare there too says nothing.
        var weight = 2.0 * startCount / insideCount;
        foreach (var letter in starts.Keys.Union(inside.Keys).Order())
        {
            var (start, within) = (starts.GetValueOrDefault(letter), inside.GetValueOrDefault(letter) * weight);
            if (start + within >= FewestUses)
                output.Write($"{letter}\t{Math.Round(10 * Math.Log(2 * (start + Smoothing) / (within + Smoothing))):F0}\n");
        }
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split('。', '！', '？').Select(s => s.Trim('”', '’', ' ', '\n', '　', ')', '）')).Where(s => s.Length >= ShortestSentence);
}
