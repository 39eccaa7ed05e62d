using System.Text;

namespace Wenzheng.Dictionaries;

/// <summary>Files that say which ideograph stands for which.</summary>
internal static class IdeographPairs
{
    /// <summary>Radical forms and strokes to the ideograph of the same shape; text taken from PDF files is full of them.</summary>
    public static Dictionary<int, int> ReadEquivalents(string path)
    {
        var pairs = new Dictionary<int, int>();
        foreach (var line in File.ReadLines(path))
        {
            var data = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (data.Length < 2)
                continue;
            var range = data[0].Split("..");
            for (var c = UnicodeCharacter.Hex(range[0]); c <= UnicodeCharacter.Hex(range[^1]); c++)
                pairs[c] = UnicodeCharacter.Hex(data[1]);
        }
        return pairs;
    }

    /// <summary>Traditional character to the first of its simplified ones.</summary>
    public static Dictionary<int, int> ReadSimplified(string path)
    {
        var pairs = new Dictionary<int, int>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            var from = Rune.GetRuneAt(fields[0], 0).Value;
            var to = Rune.GetRuneAt(fields[1], 0).Value;
            if (from != to)
                pairs[from] = to;
        }
        return pairs;
    }
}
