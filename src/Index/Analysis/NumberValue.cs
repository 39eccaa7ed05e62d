namespace Wenzheng.Indexing.Analysis;

/// <summary>A decimal number that was read from a text.</summary>
/// <param name="Mantissa">Its digits without the point.</param>
/// <param name="Decimals">How many of them stand behind the point.</param>
/// <param name="Suffix">'%' or '‰', or '\0'.</param>
internal readonly record struct NumberValue(long Mantissa, int Decimals, char Suffix)
{
    /// <summary>Longest canonical text.</summary>
    public const int LongestText = 48;

    public bool IsInteger(long least, long most) => Decimals == 0 && Suffix == '\0' && Mantissa >= least && Mantissa <= most;

    /// <summary>The number times a power of ten; false when it grows past 18 digits.</summary>
    public bool TryScale(int power, out NumberValue scaled)
    {
        var (mantissa, decimals) = (Mantissa, Decimals - power);
        scaled = this;
        while (decimals < 0)
        {
            if (mantissa > 100_000_000_000_000_000)
                return false;
            mantissa *= 10;
            decimals++;
        }
        scaled = this with { Mantissa = mantissa, Decimals = decimals };
        return true;
    }

    /// <summary>Writes it in ASCII digits, without trailing zeros behind the point.</summary>
    public int Write(Span<char> into)
    {
        var (mantissa, decimals) = (Mantissa, Decimals);
        while (decimals > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            decimals--;
        }
        mantissa.TryFormat(into, out var length);
        if (decimals > 0)
        {
            var missing = Math.Max(0, decimals + 1 - length);
            into[..length].CopyTo(into[missing..]);
            into[..missing].Fill('0');
            length += missing;
            into[(length - decimals)..length].CopyTo(into[(length - decimals + 1)..]);
            into[length++ - decimals] = '.';
        }
        if (Suffix != '\0')
            into[length++] = Suffix;
        return length;
    }
}
