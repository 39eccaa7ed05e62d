using System.Buffers;

namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// 词图: all words of the lexicons over a run of Han characters, and the cheapest way through them. Rows of single characters
/// on that way go to the character model.
/// </summary>
internal sealed class WordLattice(Lexicon general, Lexicon? own)
{
    // Costs are those of the lexicon, in 1/16 nat. A character of no lexicon costs as much as a word counted once in the
    // 60 million of the sources (17.9 nats).
    private const int UnknownCharacter = (int)(17.9 * Lexicon.UnitsPerNat);

    // What a word pays for standing across a space or a quotation mark: 3 and 6 nats, the rareness of such an accident.
    private const int SpaceCost = 3 * Lexicon.UnitsPerNat;
    private const int QuoteCost = 6 * Lexicon.UnitsPerNat;
    private const int Offset = Lexicon.StoredFromNats * Lexicon.UnitsPerNat;

    // A number written in characters is one word, at the cost of a rather common one (8 nats): dearer than 十九大 as a word of
    // the lexicon, cheaper than 三 and 百五十亩.
    private const int NumeralCost = 8 * Lexicon.UnitsPerNat;

    // Characters between asking for a place of the lexicon and going there: about what memory takes to answer.
    private const int Ahead = 6;

    private static readonly SearchValues<char> NumeralStarts = SearchValues.Create("百千" + ChineseNumeral.Starts);

    // Words of grammar that are no part of names; the character model would glue them to their neighbours.
    private const string Grammar = "的了是在和与及或等也都就把被将对着过吗呢吧很更最";

    /// <summary>Fills <see cref="LatticeScratch.Lengths"/> and <see cref="LatticeScratch.Parts"/> for the Han run [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public void Segment(NormalizedText text, int from, int to, LatticeScratch scratch)
    {
        FindCheapest(text.Characters[from..to], text.Marks[from..to], scratch, scratch.Parts.AsSpan(from, to - from));
        var lengths = scratch.Lengths.AsSpan(from, to - from);
        Trace(to - from, scratch, lengths);
        JoinUnknown(text.Characters[from..to], text.Marks[from..to], lengths);
    }

    /// <summary>Cost of the cheapest way through the whole text, which is one Han run.</summary>
    public int CheapestCost(NormalizedText text, LatticeScratch scratch)
    {
        scratch.ReserveText(text.Length);
        FindCheapest(text.Characters, text.Marks, scratch, scratch.Parts.AsSpan(0, text.Length));
        return scratch.Costs[text.Length];
    }

    private void FindCheapest(ReadOnlySpan<char> run, ReadOnlySpan<byte> marks, LatticeScratch scratch, Span<uint> parts)
    {
        scratch.Reserve(run.Length);
        var costs = scratch.Costs.AsSpan(0, run.Length + 1);
        var back = scratch.Back.AsSpan(0, run.Length + 1);
        var codes = scratch.Codes.AsSpan(0, run.Length);
        costs.Fill(int.MaxValue);
        costs[0] = 0;
        parts.Clear();
        var isBroken = marks.ContainsAnyExceptInRange(byte.MinValue, NormalizedText.AfterSpace);
        var walk = new Lexicon.Walk(general);
        walk.Read(run, codes);
        var numeral = NextNumeral(run, 0);
        for (var i = 0; i < run.Length; i++)
        {
            if (i + Ahead + 1 < run.Length)
                walk.Foresee(codes[i + Ahead], codes[i + Ahead + 1]);
            // Half of a supplementary character: no way leads here.
            if (costs[i] == int.MaxValue)
                continue;
            Relax(costs, back, i, char.IsHighSurrogate(run[i]) ? 2 : 1, UnknownCharacter);
            if (i >= numeral)
            {
                if (i == numeral && NumeralLength(run, marks, i) is var length and > 1)
                    Relax(costs, back, i, length, NumeralCost);
                numeral = NextNumeral(run, i + 1);
            }
            walk.Restart();
            parts[i] = isBroken ? Follow(ref walk, codes, marks, i, costs, back) : Follow(ref walk, codes, i, costs, back);
            if (own is not null)
                parts[i] |= FollowOwn(own, run, marks, i, costs, back);
            // Numbers stay small in texts of any length.
            if (costs[i] > int.MaxValue / 2)
                Rebase(costs, i);
        }
    }

    private static int NextNumeral(ReadOnlySpan<char> run, int from) => run[from..].IndexOfAny(NumeralStarts) is var ahead and >= 0 ? from + ahead : int.MaxValue;

    // Returns the lengths of the words that may be parts of longer ones.
    private static uint Follow(ref Lexicon.Walk walk, scoped ReadOnlySpan<ushort> codes, int from, Span<int> costs, Span<ushort> back)
    {
        var parts = 0u;
        for (var j = from; j < codes.Length && walk.Step(codes[j], out var cost); j++)
        {
            if (cost == 0)
                continue;
            Relax(costs, back, from, j + 1 - from, cost + Offset);
            if (cost <= WordParts.RarestPart)
                parts |= 1u << (j + 1 - from);
        }
        return parts;
    }

    // The same where spaces or quotation marks stand between the characters.
    private static uint Follow(ref Lexicon.Walk walk, scoped ReadOnlySpan<ushort> codes, ReadOnlySpan<byte> marks, int from, Span<int> costs, Span<ushort> back)
    {
        var across = 0;
        var parts = 0u;
        for (var j = from; j < codes.Length && walk.Step(codes[j], out var cost); j++)
        {
            if (j > from && marks[j] > NormalizedText.AfterSpace)
                across += marks[j] >= NormalizedText.AfterQuote ? QuoteCost : SpaceCost;
            if (cost == 0)
                continue;
            Relax(costs, back, from, j + 1 - from, cost + Offset + across);
            if (cost <= WordParts.RarestPart)
                parts |= 1u << (j + 1 - from);
        }
        return parts;
    }

    private static uint FollowOwn(Lexicon own, ReadOnlySpan<char> run, ReadOnlySpan<byte> marks, int from, Span<int> costs, Span<ushort> back)
    {
        Span<ushort> codes = stackalloc ushort[Math.Min(Lexicon.LongestWord, run.Length - from)];
        var walk = new Lexicon.Walk(own);
        walk.Read(run.Slice(from, codes.Length), codes);
        return Follow(ref walk, codes, marks[from..], 0, costs[from..], back[from..]);
    }

    private static void Relax(Span<int> costs, Span<ushort> back, int from, int length, int cost)
    {
        var total = costs[from] + cost;
        if (total >= costs[from + length])
            return;
        costs[from + length] = total;
        back[from + length] = (ushort)length;
    }

    private static int NumeralLength(ReadOnlySpan<char> run, ReadOnlySpan<byte> marks, int at)
    {
        var isPercent = at + 2 < run.Length && run[at + 1] == '分' && run[at] is '百' or '千';
        if (!isPercent && !(at + 1 < run.Length && ChineseNumeral.CanStart(run[at]) && (ChineseNumeral.Digit(run[at + 1]) >= 0 || ChineseNumeral.Power(run[at + 1]) > 0)))
            return 0;
        return NumberReader.Read(NumberReader.Unbroken(run[at..], marks[at..]), out _);
    }

    private static void Rebase(Span<int> costs, int from)
    {
        var off = costs[from];
        for (var i = from; i < costs.Length && i <= from + Lexicon.LongestWord; i++)
            if (costs[i] != int.MaxValue)
                costs[i] -= off;
    }

    private static void Trace(int length, LatticeScratch scratch, Span<ushort> lengths)
    {
        lengths.Clear();
        for (var end = length; end > 0; end -= scratch.Back[end])
            lengths[end - scratch.Back[end]] = scratch.Back[end];
    }

    private static void JoinUnknown(ReadOnlySpan<char> run, ReadOnlySpan<byte> marks, Span<ushort> lengths)
    {
        var model = CharacterModel.Default;
        for (var i = 0; i < run.Length; i += lengths[i])
        {
            if (!MayJoin(run[i], lengths[i]))
                continue;
            var end = i + 1;
            while (end < run.Length && end - i < CharacterModel.LongestRow && MayJoin(run[end], lengths[end]) && GoesOn(marks, end))
                end++;
            if (end - i < 2)
                continue;
            model.Segment(run[i..end], lengths[i..end]);
            while (i + lengths[i] < end)
                i += lengths[i];
        }
    }

    // Names are printed with their characters spaced out (刘 洋); a space between longer words is a border.
    private static bool GoesOn(ReadOnlySpan<byte> marks, int at)
    {
        if (marks[at] < NormalizedText.AfterSpace)
            return true;
        return marks[at] < NormalizedText.AfterQuote
            && (at == 1 || marks[at - 1] >= NormalizedText.AfterSpace || at + 1 == marks.Length || marks[at + 1] >= NormalizedText.AfterSpace);
    }

    private static bool MayJoin(char c, int length) => length == 1 && !char.IsSurrogate(c) && !Grammar.Contains(c);
}
