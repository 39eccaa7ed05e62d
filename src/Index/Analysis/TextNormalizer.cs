namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// 规范化: one spelling for what a reader takes for the same text: width, compatibility forms, case, Traditional and
/// Simplified, spaces inside Han text. What is dropped inside Han text leaves a mark on the next character, so that a
/// word across it costs more.
/// </summary>
internal static class TextNormalizer
{
    private const string Openers = "“‘「『《〈﹁﹃〝";
    private const string Closers = "”’」』》〉﹂﹄〞〟";

    public static void Normalize(ReadOnlySpan<char> source, NormalizedText into)
    {
        into.Clear();
        var table = CharacterTable.Default;
        var folded = table.Folded;
        var kinds = table.Kinds;
        byte pending = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var unit = source[i];
            var kind = kinds[unit];
            switch (kind)
            {
                case CharacterKind.Han or CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Sign:
                    Append(into, folded[unit], kind, ref pending, i, i + 1);
                    break;
                case CharacterKind.Space:
                    pending |= NormalizedText.AfterSpace;
                    break;
                case CharacterKind.Quote:
                    pending |= NormalizedText.AfterQuote;
                    if (Openers.Contains(unit))
                        pending |= NormalizedText.Opens;
                    else if (Closers.Contains(unit))
                        into.CloseQuotation();
                    break;
                case CharacterKind.Ignored:
                    break;
                case CharacterKind.Expanded:
                    foreach (var part in table.Expansion(unit))
                        Expand(into, part, kinds[part], ref pending, i);
                    break;
                case CharacterKind.Voicing:
                    Voice(table, into, folded[unit], pending, i + 1);
                    break;
                case CharacterKind.Surrogate when char.IsHighSurrogate(unit) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]):
                    AppendSupplementary(table, into, char.ConvertToUtf32(unit, source[i + 1]), ref pending, i);
                    i++;
                    break;
                default:
                    AppendGap(into, ref pending, i, i + 1);
                    break;
            }
        }
    }

    private static void Expand(NormalizedText into, char part, CharacterKind kind, ref byte pending, int at)
    {
        if (kind is CharacterKind.Han or CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Sign)
            Append(into, part, kind, ref pending, at, at + 1);
        else if (kind is CharacterKind.Space or CharacterKind.Quote)
            pending |= kind == CharacterKind.Space ? NormalizedText.AfterSpace : NormalizedText.AfterQuote;
        else
            AppendGap(into, ref pending, at, at + 1);
    }

    private static void Append(NormalizedText into, char character, CharacterKind kind, ref byte pending, int start, int end)
    {
        byte marks = 0;
        if (pending != 0)
        {
            if (kind == CharacterKind.Han)
                marks = pending;
            if (into.Length > 0)
            {
                var before = into.KindAt(into.Length - 1);
                if (IsBorder(into, before, character, kind, pending))
                    into.Add(' ', CharacterKind.Gap, 0, start, start);
            }
            pending = 0;
        }
        into.Add(character, kind, marks, start, end);
    }

    // Between Han and Latin a space is typography; between two Latin words it is the border. Around the sign of a range
    // ("300 — 500") or before a percent sign it is OCR.
    private static bool IsBorder(NormalizedText into, CharacterKind before, char character, CharacterKind kind, byte pending)
    {
        if (before is CharacterKind.Gap or CharacterKind.Han || kind == CharacterKind.Han)
            return false;
        if ((pending & NormalizedText.AfterQuote) != 0)
            return true;
        var last = into.Characters[^1];
        return !(character is '~' or '-' or '%' or '‰' || last is '~' or '-');
    }

    private static void AppendGap(NormalizedText into, ref byte pending, int start, int end)
    {
        pending = 0;
        if (into.Length > 0 && into.KindAt(into.Length - 1) != CharacterKind.Gap)
            into.Add(' ', CharacterKind.Gap, 0, start, end);
    }

    private static void AppendSupplementary(CharacterTable table, NormalizedText into, int codePoint, ref byte pending, int start)
    {
        var result = table.Supplementary(codePoint);
        if (result < 0)
            return;
        if (result == 0)
            AppendGap(into, ref pending, start, start + 2);
        else if (result < 0x10000)
            Append(into, (char)result, table.Kinds[result], ref pending, start, start + 2);
        else
        {
            result -= 0x10000;
            Append(into, (char)(0xD800 + (result >> 10)), CharacterKind.Han, ref pending, start, start + 2);
            into.Add((char)(0xDC00 + (result & 0x3FF)), CharacterKind.Han, 0, start, start + 2);
        }
    }

    private static void Voice(CharacterTable table, NormalizedText into, char mark, byte pending, int end)
    {
        if (pending != 0 || into.Length == 0 || into.Ends[^1] != end - 1)
            return;
        var composed = table.Voiced(into.Characters[^1], mark);
        if (composed != '\0')
            into.Compose(composed, end);
    }
}
