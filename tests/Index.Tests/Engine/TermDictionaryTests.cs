using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Postings;
using Wenzheng.Indexing.Engine.Segments;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>Terms and lists as they are written and read, short and long, own and paired.</summary>
public sealed class TermDictionaryTests : IDisposable
{
    private const int Passages = 40_000;

    private readonly TempFolder folder = new();
    private readonly LengthTable lengths = new([.. Enumerable.Range(0, Passages).Select(i => (ushort)(1 + (i % 997)))], [.. Enumerable.Range(0, Passages).Select(i => (ushort)(i % 31))]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Lists_of_any_length_and_spread_come_back_with_their_counts_and_bounds()
    {
        Prop.ForAll(Gen.Choose(1, 700).Zip(Gen.Choose(0, 2)).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(), shape =>
        {
            var ((length, spread), seed) = shape;
            var random = new Random(seed);
            Terms words = [], bigrams = [];
            for (var i = 0; i < 40; i++)
            {
                var bigram = RandomList(random, 1 + random.Next(length), spread);
                bigrams.Add($"{(char)('一' + i)}二", bigram);
                // Mostly the same, sometimes fewer, sometimes without any relation.
                words.Add($"{(char)('一' + i)}二", random.Next(5) == 0 ? RandomList(random, 1 + random.Next(length), spread) : Without(bigram, random, random.Next(4)));
                words.Add($"{(char)('一' + i)}二三", RandomList(random, 1 + random.Next(40), spread));
            }
            Write(words, bigrams, (readWords, readBigrams) =>
            {
                RequireSame(words, readWords);
                RequireSame(bigrams, readBigrams);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void A_word_that_stands_wherever_its_bigram_stands_costs_hardly_anything()
    {
        var random = new Random(5);
        Terms bigrams = [];
        for (var i = 0; i < 400; i++)
            bigrams.Add($"{(char)('一' + i)}二", RandomList(random, 500, 1));
        var alone = Write([], bigrams, (_, _) => { });
        var both = Write(bigrams, bigrams, (words, _) => RequireSame(bigrams, words));
        Assert.True(both < alone * 1.05, $"{alone} bytes without, {both} with the words");
    }

    [Fact]
    public void A_dictionary_finds_every_term_it_holds_and_no_other()
    {
        var random = new Random(3);
        Terms terms = [];
        foreach (var term in new[] { "\uffff", "\ud800", "a", new('好', TermKey.MaxLength), new string('好', 20) + new string('坏', 20) })
            terms[term] = RandomList(random, 1, 0);
        while (terms.Count < 5000)
            terms[Documents.Text(random.Next(), 1 + random.Next(5))] = RandomList(random, 1 + random.Next(3), 1);
        Write(terms, [], (dictionary, empty) =>
        {
            var number = 0;
            foreach (var term in terms.Keys)
            {
                Assert.True(dictionary.TryFind(term, out var found));
                Assert.Equal(number++, found.Number);
                if (!terms.ContainsKey(term + "一"))
                    Assert.False(dictionary.TryFind(term + "一", out _));
            }
            Assert.False(dictionary.TryFind("", out _));
            Assert.Equal(0, empty.Count);
            RequireSame(terms, dictionary);
        });
    }

    [Fact]
    public void What_is_not_held_is_found_absent_before_and_after_many_searches_for_it()
    {
        var random = new Random(4);
        Terms terms = [];
        while (terms.Count < 3000)
            terms[Near(random, 1 + random.Next(4))] = RandomList(random, 1 + random.Next(40), 1);
        Write(terms, [], (dictionary, empty) =>
        {
            for (var i = 0; i < 30_000; i++)
            {
                var asked = Near(random, 1 + random.Next(5));
                Assert.Equal(terms.ContainsKey(asked), dictionary.TryFind(asked, out _));
                Assert.Equal(terms.ContainsKey(asked), dictionary.TryLocate(asked, out var entry) && entry.Passages == terms[asked].Passages.Length);
            }
        });

        // Few characters, so that many terms share their beginnings.
        static string Near(Random random, int length) => string.Create(length, random, (units, from) =>
        {
            foreach (ref var unit in units)
                unit = (char)('一' + from.Next(12));
        });
    }

    [Fact]
    public void The_filter_passes_every_term_and_hardly_any_other()
    {
        Terms terms = [];
        for (var i = 0; i < 5000; i++)
            terms[$"{(char)('一' + (i / 70))}{(char)('一' + (i % 70))}"] = RandomList(new Random(i), 1, 1);
        Write(terms, [], (dictionary, empty) =>
        {
            var filter = TermFilter.Of(dictionary);
            Assert.All(terms.Keys, term => Assert.True(filter.MayHold(term)));
            var passed = Enumerable.Range(0, 10_000).Count(i => filter.MayHold($"{(char)('好' + (i / 100))}{(char)('坏' + (i % 100))}"));
            Assert.InRange(passed, 0, 1000);
        });
    }

    /// <summary>Bytes of both files, and what they hold.</summary>
    private long Write(Terms words, Terms bigrams, Action<TermDictionary, TermDictionary> read)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, Guid.NewGuid().ToString("n"))).FullName;
        IReadOnlyList<FileEntry> entries;
        using (var files = new SegmentFiles(new DurableStorage(flush: false), path, "s"))
        {
            new TermsWriter((kind, visit) =>
            {
                foreach (var (term, list) in kind == TermKind.Word ? words : bigrams)
                    visit(term, list.AsList(), kind == TermKind.Word && bigrams.TryGetValue(term, out var bigram) ? bigram.AsList() : default);
            }).WriteTo(files, lengths, lengths);
            entries = files.Finish();
        }
        using var terms = MappedFile.Open(path, entries.Single(e => e.Name == "s.terms"), FileKind.Terms, 6);
        using var postings = MappedFile.Open(path, entries.Single(e => e.Name == "s.postings"), FileKind.Postings, 2);
        var codes = PostingsCodes.Read(postings.Section(1));
        var readBigrams = new TermDictionary(terms, 3, postings, codes, Passages, null);
        read(new TermDictionary(terms, 0, postings, codes, Passages, readBigrams), readBigrams);
        return entries.Where(e => e.Name is "s.terms" or "s.postings").Sum(e => e.Bytes);
    }

    private void RequireSame(Terms wanted, TermDictionary dictionary)
    {
        var scan = dictionary.Scan();
        var block = new PostingBlock();
        foreach (var (term, list) in wanted)
        {
            Assert.True(scan.MoveNext());
            Assert.Equal(term, scan.Term.ToString());
            Assert.True(dictionary.TryLocate(term, out var entry));
            Assert.Equal(list.Passages.Length, entry.Passages);
            foreach (var cursor in new[] { scan.Postings(), dictionary.PostingsOf(term, entry) })
            {
                var at = 0;
                while (cursor.Next(block))
                    for (var i = 0; i < block.Count; i++, at++)
                    {
                        Assert.True(list.Passages[at] == block.Passages[i] && list.Body[at] == block.Body[i] && list.Title[at] == block.Title[i], $"{term}: posting {at}");
                        Assert.True(list.Title[at] == 0 || block.HasTitle);
                        Assert.True(cursor.Bounds is not { } bounds || Allows(bounds, list, at), $"{term}: bounds of {at}");
                    }
                Assert.Equal(list.Passages.Length, at);
                Assert.True(cursor.IsWholeList, term);
            }
            Assert.Equal(term, scan.Term.ToString());
        }
        Assert.False(scan.MoveNext());
    }

    private bool Allows(BlockBounds bounds, Postings list, int at) =>
        bounds.MaxBody >= list.Body[at]
        && bounds.MaxTitle >= list.Title[at]
        && bounds.LastPassage >= list.Passages[at]
        && (list.Body[at] == 0 || bounds.MinBodyLength <= lengths.Body[list.Passages[at]])
        && (list.Title[at] == 0 || bounds.MinTitleLength <= lengths.Title[list.Passages[at]]);

    private static Postings RandomList(Random random, int length, int spread)
    {
        var list = new Postings(new int[length], new ushort[length], new ushort[length]);
        var last = -1;
        for (var i = 0; i < length; i++)
        {
            list.Passages[i] = last += 1 + (spread == 0 ? 0 : random.Next(1 << (spread * 3)));
            list.Body[i] = (ushort)(random.Next(8) == 0 ? random.Next(ushort.MaxValue + 1) : random.Next(5));
            list.Title[i] = (ushort)(list.Body[i] == 0 ? 1 : random.Next(10) == 0 ? random.Next(400) : 0);
        }
        return list;
    }

    /// <summary>One in so many postings left out, one in so many with other counts.</summary>
    private static Postings Without(Postings list, Random random, int share)
    {
        var kept = Enumerable.Range(0, list.Passages.Length).Where(i => i == 0 || share == 0 || random.Next(share * 7) != 0).ToArray();
        return new Postings([.. kept.Select(i => list.Passages[i])],
            [.. kept.Select(i => share > 0 && random.Next(share * 9) == 0 && list.Body[i] > 1 ? (ushort)(list.Body[i] - 1) : list.Body[i])],
            [.. kept.Select(i => share == 3 && random.Next(9) == 0 ? (ushort)(list.Title[i] + 1) : list.Title[i])]);
    }

    private sealed class Terms() : SortedDictionary<string, Postings>(StringComparer.Ordinal);

    private sealed record Postings(int[] Passages, ushort[] Body, ushort[] Title)
    {
        public Posting[] AsList() => [.. Passages.Select((passage, i) => new Posting(passage, Body[i], Title[i]))];
    }
}
