namespace Wenzheng.Ingestion.Reading;

/// <summary>断处重字: characters that a broken line ends with and its continuation prints again.</summary>
internal static class DoubledBreak
{
    private const int Longest = 60;

    /// <summary>From this length on, chance and reduplication are no explanation.</summary>
    private const int Certain = 3;

    /// <summary>Characters that are often said twice; such a pair at a break is a word.</summary>
    private const string Reduplicated = "人大多常渐种年天日家个层步处时刻事样条级户村字点好慢久深远早高重缓默仅刚往每纷频屡一二三两十百千万口声句代心力红绿白黑欣蒸郁熙源滔津井孜兢扬彬落堂洋亮清明满深实稳爸妈爷奶哥弟姐妹宝星看说想走谈试听";

    /// <summary>Characters at the start of <paramref name="after"/> that must go; 0 for none.</summary>
    public static int Length(string before, string after)
    {
        for (var k = Math.Min(Longest, Math.Min(before.Length, after.Length - 1)); k > 0; k--)
        {
            if (!before.AsSpan(before.Length - k).SequenceEqual(after.AsSpan(0, k)))
                continue;
            if (k >= Certain)
                return k;
            if (k == 2)
                return before.AsSpan(before.Length - 2).ContainsAnyInRange('0', '9') ? 0 : 2;
            return Glyphs.IsHan(after[0]) && !Reduplicated.Contains(after[0]) || Glyphs.IsComma(after[0]) || Glyphs.IsStop(after[0]) ? 1 : 0;
        }
        return 0;
    }
}
