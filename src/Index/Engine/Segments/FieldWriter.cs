using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>
/// Writes fields down as they are analysed: the words by their numbers, and the bigrams as runs of units, which need neither
/// number nor table. Counts on the way how often each term will come when <see cref="SegmentLists"/> reads them.
/// </summary>
/// <param name="analyzer">Finds the words.</param>
internal sealed class FieldWriter(TextAnalyzer analyzer)
{
    // Words between asking for a term's place and using it: about what memory takes to answer.
    private const int Ahead = 12;

    private readonly TokenBuffer tokens = new();
    private readonly char[] scratch = new char[TermKey.MaxLength];
    private (int Start, int Length)[] places = new (int, int)[256];
    private ulong[] keys = new ulong[256];
    private int found;

    /// <summary>The words, numbered as they came.</summary>
    public TermInterner Words { get; } = new();

    /// <summary>The bigrams of more than two units, which have a character outside the first plane.</summary>
    public TermInterner LongBigrams { get; } = new();

    /// <summary>How many bigrams of up to two units were written, by their first unit.</summary>
    public int[] Bigrams { get; } = new int[char.MaxValue + 1];

    public void Write(ReadOnlySpan<char> text, TokenStream to)
    {
        found = 0;
        analyzer.Analyze(text, tokens, new Sink(this));
        to.Write(found);
        WriteWords(to);
        WriteBigrams(tokens.Text, to);
    }

    /// <summary>Counts fields that were written as often again, or takes them out of the counts.</summary>
    public void Count(ReadOnlySpan<byte> written, int times)
    {
        for (var fields = new FieldReader(written); !fields.IsAtEnd;)
            fields.Read(new Counting(this, times));
    }

    private void AddWord(int start, int length)
    {
        if (found == keys.Length)
        {
            Array.Resize(ref places, found * 2);
            Array.Resize(ref keys, found * 2);
        }
        places[found] = (start, length);
        keys[found++] = TermInterner.KeyOf(tokens.Text.Slice(start, length));
    }

    private void WriteWords(TokenStream to)
    {
        for (var i = 0; i < Math.Min(Ahead, found); i++)
            Words.Foresee(keys[i]);
        for (var i = 0; i < found; i++)
        {
            if (i + Ahead < found)
                Words.Foresee(keys[i + Ahead]);
            var text = tokens.Text.Slice(places[i].Start, places[i].Length);
            to.Write(text.Length <= TermKey.MaxLength ? Words.Intern(keys[i], text) : Words.Intern(TermKey.Of(text, scratch)));
        }
    }

    private void WriteBigrams(NormalizedText text, TokenStream to)
    {
        for (var from = 0; from < text.Length;)
        {
            var end = from;
            while (end < text.Length && text.KindAt(end) == CharacterKind.Han)
                end++;
            if (end > from)
                WriteRun(text.Slice(from, end - from), to);
            from = end + 1;
        }
        to.Write(TokenStream.End);
    }

    private void WriteRun(ReadOnlySpan<char> run, TokenStream to)
    {
        if (run.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            WriteRunOfPlanes(run, to);
            return;
        }
        to.WriteRun(run);
        foreach (var unit in run.Length == 1 ? run : run[..^1])
            Bigrams[unit]++;
    }

    // Each bigram by itself.
    private void WriteRunOfPlanes(ReadOnlySpan<char> run, TokenStream to)
    {
        for (var at = 0; at < run.Length;)
        {
            var next = CharacterEnd(run, at);
            var end = next < run.Length ? CharacterEnd(run, next) : at == 0 ? next : at;
            if (end - at > 2)
            {
                to.Write(TokenStream.Long);
                to.Write(LongBigrams.Intern(run[at..end]));
            }
            else if (end > at)
            {
                to.WriteRun(run[at..end]);
                Bigrams[run[at]]++;
            }
            at = next;
        }
    }

    private static int CharacterEnd(ReadOnlySpan<char> run, int at) => at + (char.IsHighSurrogate(run[at]) ? 2 : 1);

    private readonly struct Sink(FieldWriter writer) : ITokenSink
    {
        public static bool TakesBigrams => false;

        public void Add(int start, int length, int from, int to, int position, TokenKind kind) => writer.AddWord(start, length);
    }

    private readonly struct Counting(FieldWriter writer, int times) : IFieldTerms
    {
        public void AddWord(int number) => writer.Words.CountUses(number, times);

        public void AddBigram(char first, char second) => writer.Bigrams[first] += times;

        public void AddLong(int number) => writer.LongBigrams.CountUses(number, times);
    }
}
