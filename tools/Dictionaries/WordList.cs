using System.Globalization;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Dictionaries;

/// <summary>Words with frequencies, one a line: word, count, part of speech.</summary>
internal static class WordList
{
    public static LexiconBuilder Read(string path, CharacterTableData characters)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        long total = 0;
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(' ');
            var count = long.Parse(fields[1], CultureInfo.InvariantCulture);
            total += count;
            if (characters.FoldHan(fields[0]) is { } word && word.Length <= Lexicon.LongestWord)
                counts[word] = counts.GetValueOrDefault(word) + count;
        }
        var builder = new LexiconBuilder();
        foreach (var (word, count) in counts)
            builder.Add(word, Lexicon.CostOf((double)count / total));
        return builder;
    }
}
