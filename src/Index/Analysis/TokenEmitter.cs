namespace Wenzheng.Indexing.Analysis;

/// <summary>Tells the tokens of a segmented text in their order: one pass, character by character.</summary>
/// <param name="general">The general lexicon.</param>
/// <param name="buffer">Holds the segmented text.</param>
/// <param name="sink">Is told.</param>
/// <typeparam name="TSink">A structure, so that code of its own is made for each.</typeparam>
internal ref struct TokenEmitter<TSink>(Lexicon general, TokenBuffer buffer, TSink sink)
    where TSink : struct, ITokenSink
{
    private const int LongestQuoted = 9;
    private readonly NormalizedText text = buffer.Text;
    private readonly ReadOnlySpan<ushort> lengths = buffer.Scratch.Lengths;
    private int position = -1;
    private readonly TSink sink = sink;
    private int number;

    public void Emit()
    {
        for (var i = 0; i < text.Length;)
        {
            if (lengths[i] > 0)
            {
                position++;
                var end = i + lengths[i];
                if (text.KindAt(i) == CharacterKind.Han)
                    EmitHan(i, end);
                else
                    EmitLatin(i, end);
                i = end;
                continue;
            }
            // Each run of punctuation leaves one position empty.
            position++;
            while (i < text.Length && lengths[i] == 0)
                i++;
        }
    }

    private void EmitHan(int from, int end)
    {
        Add(from, end, TokenKind.Word);
        if (!TSink.TakesBigrams && !WordParts.Has(end - from) && !HoldsMore(from, end))
            return;
        var hasParts = WordParts.Has(end - from) && !IsNumber(from, end);
        var parts = hasParts ? new WordParts(text.Slice(from, end - from), buffer.Scratch.Parts.AsSpan(from, end - from), general, stackalloc byte[WordParts.ScratchSize]) : default;
        for (var i = from; i < end; i++)
        {
            EmitNumbers(i);
            if (char.IsLowSurrogate(text.Characters[i]))
                continue;
            EmitQuoted(i, from, end);
            if (hasParts)
                for (uint found = parts.LengthsAt(i - from), length = 31; found >> 2 != 0; length--)
                    if ((found >> (int)length & 1) != 0)
                    {
                        found &= ~(1u << (int)length);
                        Add(i, i + (int)length, TokenKind.Part);
                    }
            if (TSink.TakesBigrams)
                EmitBigram(i);
        }
    }

    // Whether a number or a quotation begins in a word. Most words are short and hold nothing.
    private readonly bool HoldsMore(int from, int end)
    {
        var opens = 0;
        foreach (var mark in text.Marks[from..end])
            opens |= mark & NormalizedText.Opens;
        return opens != 0 || (number < buffer.Numbers.Count && buffer.Numbers[number].From < end);
    }

    // A short quotation (“…”, 《…》) is a name by its form, whatever words it falls into.
    private void EmitQuoted(int at, int wordFrom, int wordEnd)
    {
        if ((text.Marks[at] & NormalizedText.Opens) == 0)
            return;
        var end = at;
        while (end < text.Length && end - at < LongestQuoted && text.KindAt(end) == CharacterKind.Han && (text.Marks[end] & NormalizedText.Closes) == 0)
            end++;
        if (end > at && end < text.Length && text.KindAt(end) == CharacterKind.Han && (text.Marks[end] & NormalizedText.Closes) != 0 && !(at == wordFrom && end + 1 == wordEnd))
            Add(at, end + 1, TokenKind.Part);
    }

    private readonly bool IsNumber(int from, int end)
    {
        for (var n = number; n < buffer.Numbers.Count && buffer.Numbers[n].From <= from; n++)
            if (buffer.Numbers[n].From == from && buffer.Numbers[n].To == end)
                return true;
        return false;
    }

    private void EmitBigram(int at)
    {
        var next = CharacterEnd(at);
        if (next < text.Length && text.KindAt(next) == CharacterKind.Han)
            Add(at, CharacterEnd(next), TokenKind.Bigram);
        else if (at == 0 || text.KindAt(at - 1) != CharacterKind.Han)
            Add(at, next, TokenKind.Bigram);
    }

    private readonly int CharacterEnd(int at) => at + (char.IsHighSurrogate(text.Characters[at]) ? 2 : 1);

    private void EmitLatin(int from, int end)
    {
        Add(from, end, TokenKind.Word);
        var hasParts = !LatinWords.IsDecimal(text.Slice(from, end - from));
        for (var i = from; i < end;)
        {
            var pieceEnd = LatinWords.PieceEnd(text, i, end);
            if (pieceEnd > i && hasParts && pieceEnd - i < end - from)
                Add(i, pieceEnd, TokenKind.Part);
            for (var stop = Math.Max(pieceEnd, i + 1); i < stop; i++)
                EmitNumbers(i);
        }
    }

    private void EmitNumbers(int at)
    {
        for (; number < buffer.Numbers.Count && buffer.Numbers[number].From <= at; number++)
        {
            var span = buffer.Numbers[number];
            sink.Add(span.TextStart, span.TextLength, span.From, span.To, position, TokenKind.Number);
        }
    }

    private readonly void Add(int from, int end, TokenKind kind) => sink.Add(from, end - from, from, end, position, kind);
}
