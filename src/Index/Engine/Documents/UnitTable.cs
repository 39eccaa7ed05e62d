using System.Runtime.InteropServices;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>
/// 字表: a segment's UTF-16 units by falling frequency. A unit of the 200 commonest is stored in one byte, of the next 14,080 in
/// two, any other in three: for the short strings of records.
/// </summary>
internal sealed class UnitTable
{
    /// <summary>First bytes below this are whole codes.</summary>
    private const int OneByte = 200;

    /// <summary>First byte of a unit written out.</summary>
    private const int Escape = 255;

    private const int Capacity = OneByte + ((Escape - OneByte) * 256);

    private readonly char[] units;

    private UnitTable(char[] units) => this.units = units;

    public ReadOnlySpan<char> Units => units;

    /// <summary>Orders the units that were counted, the commonest first, equal counts by code.</summary>
    /// <param name="counts">65,536 counts.</param>
    public static UnitTable FromCounts(ReadOnlySpan<long> counts)
    {
        var found = new List<(long Count, char Unit)>();
        for (var unit = 0; unit < counts.Length; unit++)
            if (counts[unit] > 0)
                found.Add((counts[unit], (char)unit));
        found.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : a.Unit.CompareTo(b.Unit));
        return new UnitTable([.. found.Take(Capacity).Select(f => f.Unit)]);
    }

    public static UnitTable FromSection(ReadOnlySpan<byte> section)
    {
        if (section.Length > Capacity * 2 || section.Length % 2 != 0)
            Damage.Throw("字表不一致");
        return new UnitTable(MemoryMarshal.Cast<byte, char>(section).ToArray());
    }

    /// <summary>Codes by unit, for an encoder.</summary>
    public int[] Ranks()
    {
        var ranks = new int[char.MaxValue + 1];
        Array.Fill(ranks, -1);
        for (var i = 0; i < units.Length; i++)
            ranks[units[i]] = i;
        return ranks;
    }

    /// <summary>Writes one unit.</summary>
    public static void Encode(char unit, int[] ranks, SectionWriter file)
    {
        var rank = ranks[unit];
        if (rank < 0)
        {
            file.WriteByte(Escape);
            file.WriteUInt16(unit);
        }
        else if (rank < OneByte)
        {
            file.WriteByte((byte)rank);
        }
        else
        {
            file.WriteByte((byte)(OneByte + ((rank - OneByte) >> 8)));
            file.WriteByte((byte)(rank - OneByte));
        }
    }

    /// <summary>Decodes as many units as the target holds and returns the bytes read.</summary>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> target)
    {
        var at = 0;
        for (var i = 0; i < target.Length; i++)
            target[i] = DecodeOne(bytes, ref at);
        return at;
    }

    private char DecodeOne(ReadOnlySpan<byte> bytes, ref int at)
    {
        var left = bytes.Length - at;
        if (left < 1 || (bytes[at] >= OneByte && left < (bytes[at] == Escape ? 3 : 2)))
            Damage.Throw("正文不完整");
        var first = bytes[at++];
        if (first == Escape)
            return (char)(bytes[at++] | (bytes[at++] << 8));
        var rank = first < OneByte ? first : OneByte + ((first - OneByte) << 8) + bytes[at++];
        if (rank >= units.Length)
            Damage.Throw("正文不一致");
        return units[rank];
    }
}
