using System.Globalization;
using System.Text;

namespace Wenzheng.Dictionaries;

/// <summary>
/// How characters sound and look: toneless readings (the customary one of kMandarin and the frequent ones of kHanyuPinlu,
/// at most three for a character) and the four-corner number of their shape (kFourCornerCode).
/// </summary>
internal static class SoundTable
{
    private const int FirstHan = 0x4E00;
    private const int HanCount = 0x9FFF - FirstHan + 1;
    private const int Readings = 3;

    // A reading below this share of the character's counted uses is not what a typist meant.
    private const double LeastShare = 0.05;

    /// <summary>"WZP1"; int32 number of syllables; per syllable 7 bytes ASCII, zero-padded; ushort[20992 × 3] syllable number + 1, 0 = none; ushort[20992] four-corner number + 1 without its fifth digit, 0 = none.</summary>
    public static byte[] Read(string readings, string dictionaryLike)
    {
        var byCharacter = new SortedDictionary<int, List<string>>();
        foreach (var line in File.ReadLines(readings))
        {
            var fields = line.Split('\t');
            if (fields.Length == 3 && fields[1] is "kMandarin" or "kHanyuPinlu")
                Add(byCharacter, UnicodeCharacter.Hex(fields[0][2..]), fields[1], fields[2]);
        }
        var syllables = byCharacter.Values.SelectMany(v => v).Distinct().Order(StringComparer.Ordinal).ToList();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(0x31505A57);
        writer.Write(syllables.Count);
        foreach (var syllable in syllables)
            writer.Write(Encoding.ASCII.GetBytes(syllable.PadRight(7, '\0')));
        for (var c = 0; c < HanCount; c++)
            for (var i = 0; i < Readings; i++)
                writer.Write((ushort)(byCharacter.TryGetValue(c + FirstHan, out var list) && i < list.Count
                    ? syllables.BinarySearch(list[i], StringComparer.Ordinal) + 1 : 0));
        foreach (var shape in Shapes(dictionaryLike))
            writer.Write(shape);
        return stream.ToArray();
    }

    private static ushort[] Shapes(string path)
    {
        var shapes = new ushort[HanCount];
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            if (fields.Length == 3 && fields[1] == "kFourCornerCode" && UnicodeCharacter.Hex(fields[0][2..]) - FirstHan is var at and >= 0 and < HanCount)
                shapes[at] = (ushort)(int.Parse(fields[2].AsSpan(0, 4), CultureInfo.InvariantCulture) + 1);
        }
        return shapes;
    }

    private static void Add(SortedDictionary<int, List<string>> byCharacter, int character, string field, string value)
    {
        if (character is < FirstHan or >= FirstHan + HanCount)
            return;
        if (!byCharacter.TryGetValue(character, out var list))
            byCharacter.Add(character, list = []);
        var found = field == "kMandarin" ? [Toneless(value.Split(' ')[0])] : Frequent(value);
        // The fields come in the order kHanyuPinlu, kMandarin; the customary reading leads.
        foreach (var syllable in found)
            if (list.Remove(syllable) || list.Count < Readings || field == "kMandarin")
                list.Insert(field == "kMandarin" ? 0 : list.Count, syllable);
        if (list.Count > Readings)
            list.RemoveRange(Readings, list.Count - Readings);
    }

    private static IEnumerable<string> Frequent(string value)
    {
        var counted = value.Split(' ').Select(v => v.Split('(', ')')).Select(v => (Syllable: Toneless(v[0]), Count: int.Parse(v[1], CultureInfo.InvariantCulture))).ToList();
        var total = counted.Sum(v => v.Count);
        return counted.Where(v => v.Count >= total * LeastShare).GroupBy(v => v.Syllable).OrderByDescending(g => g.Sum(v => v.Count)).Select(g => g.Key);
    }

    // ü is typed as v, and stays apart from u only after l and n.
    private static string Toneless(string syllable)
    {
        const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿêế";
        const string Plain = "aaaaeeeeiiiioooouuuuvvvvvnnnmee";
        var result = new StringBuilder();
        foreach (var c in syllable)
            if (Marked.IndexOf(c, StringComparison.Ordinal) is var at and >= 0)
                result.Append(Plain[at]);
            else if (char.IsAsciiLetterLower(c))
                result.Append(c);
        return result.ToString();
    }
}
