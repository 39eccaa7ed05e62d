using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Indexing.Engine;
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
        var numbers = Enumerable.Range(0, 3000).Select(_ => (Value: random.Next(1 << random.Next(18)), Low: random.Next(12), Kind: random.Next(3))).ToList();
        var writer = new BitWriter();
        foreach (var (value, low, kind) in numbers)
            if (kind == 0)
                writer.WriteRice(value, low);
            else if (kind == 1)
                writer.WriteGamma(value + 1);
            else
                writer.Write((uint)value, 18);
        var padded = new byte[writer.Bytes.Length + 8];
        writer.Bytes.CopyTo(padded);
        padded.AsSpan(writer.Bytes.Length).Fill(0xAA);
        var reader = new BitReader(padded, writer.Bytes.Length);
        foreach (var (value, low, kind) in numbers)
            Assert.Equal(value, kind == 0 ? reader.ReadRice(low) : kind == 1 ? reader.ReadGamma() - 1 : (int)reader.Read(18));
        Assert.Equal(writer.Bytes.Length, reader.BytesRead);
        Assert.Throws<IndexException>(() => ReadAll(padded[..^8]));
        Assert.Throws<IndexException>(() => ReadAll(new byte[64]));

        static void ReadAll(byte[] bytes)
        {
            for (var reader = new BitReader(bytes, bytes.Length - 8); ;)
                reader.ReadRice(3);
        }
    }

    [Fact]
    public void Posting_lists_of_any_length_and_spread_come_back_with_their_counts_and_bounds()
    {
        Prop.ForAll(Gen.Choose(1, 700).Zip(Gen.Choose(0, 2)).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(), shape =>
        {
            var ((length, spread), seed) = shape;
            var random = new Random(seed);
            var (passages, body, title) = (new int[length], new ushort[length], new ushort[length]);
            var last = -1;
            for (var i = 0; i < length; i++)
            {
                passages[i] = last += 1 + (spread == 0 ? 0 : random.Next(1 << (spread * 5)));
                body[i] = (ushort)(random.Next(8) == 0 ? random.Next(ushort.MaxValue + 1) : random.Next(3));
                title[i] = (ushort)(body[i] == 0 ? 1 : random.Next(10) == 0 ? random.Next(400) : 0);
            }
            RoundTrip(passages, body, title);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    [Fact]
    public void A_dictionary_finds_every_term_it_holds_and_no_other()
    {
        var random = new Random(3);
        var terms = new SortedSet<string>(StringComparer.Ordinal) { "\uffff", "\ud800", "a", new('好', TermKey.MaxLength) };
        while (terms.Count < 5000)
            terms.Add(Documents.Text(random.Next(), 1 + random.Next(5)));
        var name = Guid.NewGuid().ToString("n");
        FileEntry entry;
        var lengths = new LengthTable(new ushort[8], new ushort[8]);
        using (var postingsFile = new SectionWriter(new DurableStorage(flush: false), folder.Path, name + "p", FileKind.Postings))
        using (var file = new SectionWriter(new DurableStorage(flush: false), folder.Path, name, FileKind.Terms))
        {
            postingsFile.BeginSection();
            var writer = new TermDictionaryWriter(file, new PostingsWriter(postingsFile, lengths), 0);
            foreach (var term in terms)
                writer.Add(term, new PostingList([1], [1], [0]));
            writer.Finish();
            entry = file.Finish();
        }
        using var mapped = MappedFile.Open(folder.Path, entry, FileKind.Terms, 2);
        var dictionary = new TermDictionary(mapped, 0, 8);
        var number = 0;
        foreach (var term in terms)
        {
            Assert.True(dictionary.TryFind(term, out var found));
            Assert.Equal(number++, found.Number);
            if (!terms.Contains(term + "一"))
                Assert.False(dictionary.TryFind(term + "一", out _));
        }
        Assert.False(dictionary.TryFind("", out _));
        var read = new List<string>();
        for (var scan = dictionary.Scan(); scan.MoveNext();)
            read.Add(scan.Term.ToString());
        Assert.Equal(terms, read);
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

    private void RoundTrip(int[] passages, ushort[] body, ushort[] title)
    {
        var count = passages[^1] + 1;
        var (bodyLengths, titleLengths) = (new ushort[count], new ushort[count]);
        for (var i = 0; i < passages.Length; i++)
            (bodyLengths[passages[i]], titleLengths[passages[i]]) = ((ushort)(i % 997), (ushort)(i % 31));
        var name = Guid.NewGuid().ToString("n");
        using var file = new SectionWriter(new DurableStorage(flush: false), folder.Path, name, FileKind.Postings);
        file.BeginSection();
        var length = new PostingsWriter(file, new LengthTable(bodyLengths, titleLengths)).Write(new PostingList(passages, body, title));
        using var mapped = MappedFile.Open(folder.Path, file.Finish(), FileKind.Postings, 1);
        var entry = new TermEntry(0, passages.Length, 0, (int)length, new PostingList(passages, body, title).IsSinglePlain);
        var cursor = new PostingsCursor(mapped, entry, count);
        var block = new PostingBlock();
        var at = 0;
        for (var number = 0; cursor.Next(block); number++)
        {
            for (var i = 0; i < block.Count; i++, at++)
            {
                Assert.True(passages[at] == block.Passages[i] && body[at] == block.Body[i] && title[at] == block.Title[i], $"posting {at}");
                Assert.True(number >= passages.Length / PostingsCode.BlockSize || Allows(cursor.Bounds!.Value, body[at], title[at], bodyLengths[passages[at]], titleLengths[passages[at]]), $"bounds of {at}");
            }
        }
        Assert.Equal(passages.Length, at);
        Assert.True(cursor.IsWholeList);
    }

    private static bool Allows(BlockBounds bounds, int body, int title, int bodyLength, int titleLength) =>
        bounds.MaxBody >= body
        && bounds.MaxTitle >= title
        && (body == 0 || bounds.MinBodyLength <= bodyLength)
        && (title == 0 || bounds.MinTitleLength <= titleLength);
}
