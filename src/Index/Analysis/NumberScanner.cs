using System.Buffers;

namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// 数: finds the numbers, ranges and days of a text whose canonical form differs from what is printed, so that 三百五十
/// and 350, 1,200 and 1200, 3～5 and 3—5 meet in one term.
/// </summary>
internal static class NumberScanner
{
    // Behind a single number word, these say that it counts something: 三个, 五项. Without one, 三农 and 五一 are words.
    private const string Measures = "个名位人项条次年月日天号家户种类级大份元支座处所村岁期届场件套批组页层亩吨里只台辆部本倍周季把张块间";

    // Units that may stand between the first number of a range and its sign: 10月至12月.
    private const string RangeUnits = "年月日号时点个名人项家户条元级岁亩吨%";

    // 百 and 千 begin 百分之 and 千分之.
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789百千" + ChineseNumeral.Starts);

    /// <summary>Lists the canonical numbers. <paramref name="lengths"/> holds the words' lengths at their first characters.</summary>
    public static void Scan(NormalizedText text, ReadOnlySpan<ushort> lengths, NumberList into)
    {
        for (var i = 0; i < text.Length;)
        {
            var ahead = text.Characters[i..].IndexOfAny(Starts);
            if (ahead < 0)
                return;
            i += ahead;
            var c = text.Characters[i];
            var length = 0;
            if (IsStart(text, i, c))
            {
                length = NumberReader.Read(NumberReader.Unbroken(text.Characters[i..], text.Marks[i..]), out var value);
                if (length > 0)
                    Add(text, lengths, i, length, value, into);
            }
            // A run of digits that is no number is skipped whole.
            if (length == 0 && char.IsAsciiDigit(c))
                while (i + length < text.Length && char.IsAsciiDigit(text.Characters[i + length]))
                    length++;
            i += Math.Max(1, length);
        }
    }

    private static bool IsStart(NormalizedText text, int at, char c) =>
        !char.IsAsciiDigit(c) || at == 0 || text.KindAt(at - 1) is not (CharacterKind.Letter or CharacterKind.Digit);

    private static void Add(NormalizedText text, ReadOnlySpan<ushort> lengths, int at, int length, NumberValue value, NumberList into)
    {
        AddRange(text, at, length, value, into);
        AddDay(text, at, length, value, into);
        if (text.KindAt(at) == CharacterKind.Han && length == 1 && !Counts(text.Characters, lengths, at))
            return;
        Span<char> canonical = stackalloc char[NumberValue.LongestText];
        var written = canonical[..value.Write(canonical)];
        if (!text.Characters.Slice(at, length).SequenceEqual(written) || value.Suffix != '\0')
            into.Add(new NumberSpan(at, at + length, text.AddTail(written), written.Length));
    }

    // 一 counts too rarely to be worth a term: it is an article more often than a number.
    private static bool Counts(ReadOnlySpan<char> text, ReadOnlySpan<ushort> lengths, int at)
    {
        if (at > 0 && text[at - 1] == '第')
            return true;
        return text[at] != '一' && lengths[at] is 1 or 2 && at + 1 < text.Length && Measures.Contains(text[at + 1]);
    }

    private static void AddRange(NormalizedText text, int at, int length, NumberValue least, NumberList into)
    {
        var rest = text.Characters[(at + length)..];
        var unit = rest.Length > 1 && RangeUnits.Contains(rest[0]) ? rest[0] : '\0';
        var sign = SignLength(unit == '\0' ? rest : rest[1..]);
        if (sign == 0)
            return;
        var second = (unit == '\0' ? 0 : 1) + sign;
        var end = NumberReader.Read(rest[second..], out var most);
        if (end == 0 || (unit != '\0' && (second + end >= rest.Length || rest[second + end] != unit)))
            return;
        // 3—5万 and 10—20%: what is said once holds for both.
        if (most.Suffix != '\0' && least.Suffix == '\0')
            least = least with { Suffix = most.Suffix };
        least = ShareScale(text.Characters.Slice(at, length), rest.Slice(second, end), least, most);
        if (least.Suffix != most.Suffix || !IsBelow(least, most))
            return;
        Span<char> canonical = stackalloc char[NumberValue.LongestText * 2 + 1];
        var written = least.Write(canonical);
        canonical[written++] = '~';
        written += most.Write(canonical[written..]);
        into.Add(new NumberSpan(at, at + length + second + end, text.AddTail(canonical[..written]), written));
    }

    private static NumberValue ShareScale(ReadOnlySpan<char> first, ReadOnlySpan<char> second, NumberValue least, NumberValue most)
    {
        var power = ChineseNumeral.Power(second[^1]);
        if (power < 4 || ChineseNumeral.Power(first[^1]) != 0 || !least.TryScale(power, out var scaled))
            return least;
        return IsBelow(scaled, most) ? scaled : least;
    }

    private static int SignLength(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return 0;
        if (rest[0] is '至' or '到' or '-')
            return 1;
        var tildes = 0;
        while (tildes < rest.Length && tildes < 3 && rest[tildes] == '~')
            tildes++;
        return tildes;
    }

    private static bool IsBelow(NumberValue least, NumberValue most) =>
        least.Mantissa / Scale(least.Decimals) < most.Mantissa / Scale(most.Decimals);

    private static decimal Scale(int decimals)
    {
        decimal scale = 1;
        for (var i = 0; i < decimals; i++)
            scale *= 10;
        return scale;
    }

    // 4月10日, 四月十日, 4月10号 and 2022-04-10 meet in 4月10日.
    private static void AddDay(NormalizedText text, int at, int length, NumberValue first, NumberList into)
    {
        var rest = text.Characters[(at + length)..];
        if (rest.Length < 2)
            return;
        if (rest[0] == '月' && first.IsInteger(1, 12) && NumberReader.Read(rest[1..], out var day) is var end and > 0
            && day.IsInteger(1, 31) && end + 1 < rest.Length && rest[end + 1] is '日' or '号')
            AddDay(text, at, length + end + 2, first.Mantissa, day.Mantissa, into);
        else if (length == 4 && first.IsInteger(1900, 2099) && rest[0] is '-' or '/' or '.')
            AddNumericDay(text, at, rest, into);
    }

    private static void AddNumericDay(NormalizedText text, int at, ReadOnlySpan<char> rest, NumberList into)
    {
        var month = ReadSmall(rest[1..], 12, out var monthLength);
        var afterMonth = rest[(1 + monthLength)..];
        if (month == 0 || afterMonth.Length < 2 || afterMonth[0] != rest[0])
            return;
        var day = ReadSmall(afterMonth[1..], 31, out var dayLength);
        if (day > 0)
            AddDay(text, at, 4 + 1 + monthLength + 1 + dayLength, month, day, into);
    }

    private static int ReadSmall(ReadOnlySpan<char> text, int most, out int length)
    {
        var value = 0;
        for (length = 0; length < text.Length && length < 3 && char.IsAsciiDigit(text[length]); length++)
            value = value * 10 + (text[length] - '0');
        return length <= 2 && value <= most ? value : 0;
    }

    private static void AddDay(NormalizedText text, int at, int length, long month, long day, NumberList into)
    {
        Span<char> canonical = stackalloc char[8];
        month.TryFormat(canonical, out var written);
        canonical[written++] = '月';
        day.TryFormat(canonical[written..], out var dayWritten);
        written += dayWritten;
        canonical[written++] = '日';
        into.Add(new NumberSpan(at, at + length, text.AddTail(canonical[..written]), written));
    }
}
