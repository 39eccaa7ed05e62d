namespace Wenzheng.Indexing.Analysis;

/// <summary>中文数字: numbers written in characters: 三百五十, 二〇二二, 两千三 (2300), 三点五.</summary>
internal static class ChineseNumeral
{
    // Words that begin with a number word and are no number: 千克, 千瓦; 百姓, 百货, 百分; 十分, 十足, 十字.
    private const string AfterThousand = "克瓦米卡伏赫帕焦伍";
    private const string AfterHundred = "姓货分";
    private const string AfterTen = "分足字全";
    private const int LongestNumeral = 24;

    /// <summary>Characters that a numeral can begin with.</summary>
    public const string Starts = "十〇零一二两三四五六七八九";

    /// <summary>Value of a digit character, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>Power of ten of 十, 百, 千, 万, 亿, or 0.</summary>
    public static int Power(char c) => c switch
    {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '万' => 4,
        '亿' => 8,
        _ => 0,
    };

    public static bool CanStart(char c) => Starts.Contains(c);

    /// <summary>Reads a numeral at the start of the text. Returns how many characters it takes, or 0.</summary>
    public static int Read(ReadOnlySpan<char> text, out NumberValue value)
    {
        var length = ReadDigits(text, out value);
        if (length == 0)
            length = ReadWithPowers(text, out value);
        return length == 0 ? 0 : length + ReadDecimals(text[length..], ref value);
    }

    /// <summary>True when a power character belongs to the word behind it instead of to the number.</summary>
    public static bool BelongsToNext(char power, ReadOnlySpan<char> rest) => !rest.IsEmpty && power switch
    {
        '千' => AfterThousand.Contains(rest[0]),
        '百' => AfterHundred.Contains(rest[0]),
        _ => false,
    };

    // 二〇二二: digits one by one. Two digits in a row without 〇 are an estimate (七八个) unless a year follows.
    private static int ReadDigits(ReadOnlySpan<char> text, out NumberValue value)
    {
        long number = 0;
        var (length, hasZero) = (0, false);
        while (length < text.Length && length < 18 && Digit(text[length]) is var digit and >= 0 && text[length] != '两')
        {
            number = number * 10 + digit;
            hasZero |= digit == 0;
            length++;
        }
        value = new NumberValue(number, 0, '\0');
        var next = length < text.Length ? text[length] : '\0';
        var accepted = Power(next) == 0 && (length >= 3 || (length == 2 && (hasZero || next == '年')));
        return accepted ? length : 0;
    }

    private static int ReadWithPowers(ReadOnlySpan<char> text, out NumberValue value)
    {
        value = default;
        var number = new Sections();
        var length = 0;
        for (; length < text.Length && length < LongestNumeral; length++)
        {
            var digit = Digit(text[length]);
            if (digit >= 0)
            {
                // Two digits in a row inside a number (三百五六十) are an estimate.
                if (!number.TryDigit(digit, length == 0))
                    return 0;
                continue;
            }
            var power = Power(text[length]);
            var rest = text[(length + 1)..];
            if (power == 0 || BelongsToNext(text[length], rest) || (length == 0 && power == 1 && !rest.IsEmpty && AfterTen.Contains(rest[0])))
                break;
            if (!number.TryPower(power))
                break;
        }
        value = new NumberValue(number.Value, 0, '\0');
        return length;
    }

    // 三点五, 四点五万; 三点 with a unit of time behind it is an hour.
    private static int ReadDecimals(ReadOnlySpan<char> text, ref NumberValue value)
    {
        if (text.Length < 2 || text[0] != '点')
            return 0;
        var (mantissa, length) = (value.Mantissa, 1);
        while (length < text.Length && length < 8 && Digit(text[length]) is var digit and >= 0 && text[length] != '两' && mantissa < 10_000_000_000)
        {
            mantissa = mantissa * 10 + digit;
            length++;
        }
        if (length == 1 || (length < text.Length && (Power(text[length]) is > 0 and < 4 || "刻分钟".Contains(text[length]))))
            return 0;
        value = new NumberValue(mantissa, length - 1, '\0');
        while (length < text.Length && Power(text[length]) is var power and >= 4 && value.TryScale(power, out var scaled))
        {
            value = scaled;
            length++;
        }
        return length;
    }

    /// <summary>A number as it is built up from digits and powers; sections of four digits, as Chinese counts.</summary>
    private struct Sections
    {
        private long total;
        private long section;
        private int digit;
        private int lastPower;
        private long lastScale;
        private bool isAfterZero;

        public Sections()
        {
            digit = -1;
            lastPower = 4;
        }

        /// <summary>两千三 is 2300, 两千零三 is 2003.</summary>
        public readonly long Value => total + section + (digit <= 0 ? 0 : !isAfterZero && lastScale >= 100 ? digit * (lastScale / 10) : digit);

        public bool TryDigit(int next, bool isFirst)
        {
            if (digit > 0 || (isFirst && next == 0))
                return false;
            if (next == 0)
                isAfterZero = true;
            else
                digit = next;
            return true;
        }

        public bool TryPower(int power)
        {
            if (power < 4)
            {
                if (power >= lastPower || (digit < 0 && (power != 1 || (section > 0 && !isAfterZero))))
                    return false;
                section += (digit < 0 ? 1 : digit) * Pow10(power);
                lastPower = power;
            }
            else
            {
                var below = section + Math.Max(digit, 0);
                if (power == 8)
                    below += total;
                if (below is 0 or > 1_000_000_000)
                    return false;
                total = power == 8 ? below * Pow10(8) : total + below * Pow10(4);
                section = 0;
                lastPower = 4;
            }
            (digit, lastScale, isAfterZero) = (-1, Pow10(power), false);
            return true;
        }

        private static long Pow10(int power) => power switch { 1 => 10, 2 => 100, 3 => 1000, 4 => 10_000, _ => 100_000_000 };
    }
}
