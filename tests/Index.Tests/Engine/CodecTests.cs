using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Postings;
using Wenzheng.Indexing.Engine.Segments;

namespace Wenzheng.Indexing.Tests.Engine;

public sealed class CodecTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_checksum_is_the_published_one_with_and_without_the_instruction()
    {
        // The check value of CRC-32C in the usual catalogues.
        Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8));
        Assert.Equal(0u, Crc32C.Of([]));
        var bytes = new byte[1003];
        new Random(1).NextBytes(bytes);
        for (var length = 0; length < bytes.Length; length += 17)
            Assert.Equal(Crc32C.Append(~0u, bytes.AsSpan(0, length)), Crc32C.AppendByTable(~0u, bytes.AsSpan(0, length)));
    }

    [Fact]
    public void Numbers_written_bit_by_bit_come_back_and_reading_past_the_end_is_refused()
    {
        var random = new Random(2);
        var numbers = Enumerable.Range(0, 3000).Select(_ => (Value: random.Next(1 << random.Next(18)), IsGamma: random.Next(2) == 0)).ToList();
        var writer = new BitWriter();
        foreach (var (value, isGamma) in numbers)
            if (isGamma)
                writer.WriteGamma(value + 1);
            else
                writer.Write((uint)value, 18);
        var padded = new byte[writer.Bytes.Length + 8];
        writer.Bytes.CopyTo(padded);
        padded.AsSpan(writer.Bytes.Length).Fill(0xAA);
        var reader = new BitReader(padded, writer.Bytes.Length);
        foreach (var (value, isGamma) in numbers)
            Assert.Equal(value, isGamma ? reader.ReadGamma() - 1 : (int)reader.Read(18));
        Assert.Equal(writer.Bytes.Length, reader.BytesRead);
        Assert.Throws<IndexException>(() => ReadAll(padded[..^8]));
        Assert.Throws<IndexException>(() => ReadAll(new byte[64]));

        static void ReadAll(byte[] bytes)
        {
            for (var reader = new BitReader(bytes, bytes.Length - 8); ;)
                reader.ReadGamma();
        }
    }

    [Fact]
    public void Appended_bits_follow_those_before()
    {
        var (first, second) = (new BitWriter(), new BitWriter());
        first.Write(5, 3);
        for (var i = 0; i < 5000; i++)
            second.Write((uint)(i % 128), 7);
        first.Append(second);
        Assert.Equal(3 + (5000 * 7), first.Bits);
        var reader = new BitReader([.. first.Bytes, .. new byte[8]], first.Bytes.Length);
        Assert.Equal(5u, reader.Read(3));
        for (var i = 0; i < 5000; i++)
            Assert.Equal((uint)(i % 128), reader.Read(7));
    }

    [Fact]
    public void Symbols_of_any_frequencies_come_back_through_a_written_code()
    {
        Prop.ForAll(Gen.Choose(1, 120).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(), shape =>
        {
            var random = new Random(shape.Item2);
            var uses = Enumerable.Range(0, shape.Item1).Select(_ => random.Next(3) == 0 ? 0L : 1L << random.Next(40)).ToArray();
            uses[random.Next(uses.Length)] = 1;
            var code = SymbolCode.Of(uses);
            var name = Guid.NewGuid().ToString("n");
            using var file = new SectionWriter(new DurableStorage(flush: false), folder.Path, name, FileKind.Terms);
            file.BeginSection();
            code.Write(file);
            using var mapped = MappedFile.Open(folder.Path, file.Finish(), FileKind.Terms, 1);
            var cursor = new ByteCursor(mapped.Section(0));
            var read = SymbolCode.Read(ref cursor, uses.Length);
            var symbols = Enumerable.Range(0, uses.Length).Where(s => uses[s] > 0).ToList();
            var bits = new BitWriter();
            foreach (var symbol in symbols)
                code.Encode(bits, symbol);
            var reader = new BitReader([.. bits.Bytes, .. new byte[8]], bits.Bytes.Length);
            foreach (var symbol in symbols)
                Assert.Equal(symbol, read.Decode(ref reader));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void A_code_that_leaves_bits_without_a_meaning_is_refused()
    {
        Assert.Throws<IndexException>(() => Read(3, 0x22, 0x02));
        Assert.Throws<IndexException>(() => Read(2, 0x1F));
        Assert.Throws<IndexException>(() => Read(200, 0x11));

        static void Read(params byte[] bytes)
        {
            var cursor = new ByteCursor(bytes);
            SymbolCode.Read(ref cursor, 100);
        }
    }

    [Fact]
    public void Long_terms_keep_apart_by_their_ends()
    {
        var scratch = new char[TermKey.MaxLength];
        Assert.Equal("好", TermKey.Of("好", scratch).ToString());
        var one = TermKey.Of(new string('x', 5000), scratch).ToString();
        var other = TermKey.Of(new string('x', 5001), scratch).ToString();
        Assert.Equal(TermKey.MaxLength, one.Length);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Interned_terms_keep_their_numbers_and_sort_ordinally()
    {
        var interner = new TermInterner();
        var random = new Random(4);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < 20_000; i++)
        {
            var term = Documents.Text(random.Next(9000), random.Next(1, 9));
            var number = interner.Intern(term);
            Assert.Equal(known.TryGetValue(term, out var before) ? before : known.Count, number);
            known[term] = number;
        }
        Assert.Equal(known.Keys.Order(StringComparer.Ordinal), interner.Sorted().Select(t => interner.TextOf(t).ToString()));
    }
}
