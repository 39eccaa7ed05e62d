using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Postings;
using Wenzheng.Indexing.Engine.Segments;

namespace Wenzheng.Indexing.Tests.Engine;

public class SegmentListsTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(9)]
    [InlineData(3)]
    public void Lists_come_in_the_order_of_their_keys_with_the_counts_of_each_passage(int lowBits)
    {
        var random = new Random(lowBits);
        var added = new List<(uint Key, int Passage, bool InTitle)>();
        for (var passage = 0; passage < 300; passage++)
            for (var left = random.Next(40); left > 0; left--)
                // Few keys occur often, many once; the last key is one of them.
                added.Add((random.Next(3) == 0 ? 4999u : (uint)random.Next(random.Next(1, 5000)), passage, random.Next(5) == 0));
        var lists = new ListSorter(5000, lowBits);
        foreach (var (key, _, _) in added)
            lists.Expect(key, 1);
        lists.Begin();
        foreach (var (key, passage, inTitle) in added)
            lists.Add(key, passage, inTitle);
        lists.Sort();

        var expected = added.GroupBy(a => a.Key).OrderBy(g => g.Key)
            .Select(g => (g.Key, List: g.GroupBy(a => a.Passage).Select(p => new Posting(p.Key, (ushort)p.Count(a => !a.InTitle), (ushort)p.Count(a => a.InTitle))).ToArray())).ToArray();
        Assert.Equal(expected.Select(e => e.Key), Enumerable.Range(0, lists.Count).Select(lists.KeyAt));
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i].List, lists.ListAt(i).ToArray());
    }

    [Fact]
    public void Nothing_added_makes_no_list()
    {
        var lists = new ListSorter(1, 9);
        lists.Begin();
        lists.Sort();
        Assert.Equal(0, lists.Count);
    }

    [Fact]
    public void Every_token_of_the_analysis_is_found_as_often_as_it_stands_in_passages()
    {
        // Single characters between marks, characters of the second plane alone, in pairs and among others, numbers, Latin words.
        string[] odd = ["好", "好、坏、好", "𠮷", "𠮷野家", "吃𠮷野家", "𠮷𠮷𠮷", "一𠮷、𠮷一", "三百五十亩", "5G+智慧 vs. 5g", "八个人", "“人好”吗", "", "，。", "的的的的"];
        var random = new Random(7);
        var texts = Enumerable.Range(0, 500).Select(i => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => odd[random.Next(odd.Length)] + (random.Next(2) == 0 ? "，" : "")))).ToArray();
        using var folder = new TempFolder();
        using var index = new BuiltInIndex(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            for (var i = 0; i < texts.Length; i++)
                writer.Add($"{i:0000}.txt", odd[i % odd.Length], texts[i] + "。");
            // A replaced source leaves nothing behind.
            writer.Add("0000.txt", "换过", "换过的正文。");
            writer.Publish(CancellationToken.None);
        }
        Assert.Empty(index.Check(CancellationToken.None));
        using var reader = index.Acquire();
        var passages = new Dictionary<(string Term, TermKind Kind), HashSet<int>>();
        var buffer = new TokenBuffer();
        for (var passage = 0; passage < reader.PassageCount; passage++)
            foreach (var text in new[] { reader.PassageText(passage), reader.PassageAt(passage).Heading })
            {
                TextAnalyzer.Default.Analyze(text, buffer);
                foreach (var token in buffer.Tokens)
                {
                    var key = (buffer.TextOf(token).ToString(), token.Kind == TokenKind.Bigram ? TermKind.Bigram : TermKind.Word);
                    (passages.TryGetValue(key, out var known) ? known : passages[key] = []).Add(passage);
                }
            }
        Assert.Contains(passages.Keys, k => k is { Kind: TermKind.Bigram, Term.Length: 4 });
        Assert.Contains(passages.Keys, k => k is { Kind: TermKind.Bigram, Term.Length: 3 });
        Assert.Contains(passages.Keys, k => k is { Kind: TermKind.Bigram, Term.Length: 1 });
        foreach (var (key, found) in passages)
            Assert.Equal((key, found.Count), (key, reader.DocumentFrequency(key.Term, key.Kind)));
    }

    [Fact]
    public void Terms_are_counted_as_often_as_they_are_read_also_where_fields_are_repeated_and_taken_back()
    {
        var writer = new FieldWriter(TextAnalyzer.Default);
        var (stream, counts) = (new TokenStream(), new Dictionary<string, int>());
        void Read(ReadOnlySpan<byte> written, int times)
        {
            for (var fields = new FieldReader(written); !fields.IsAtEnd;)
                fields.Read(new Counted(writer, counts, times));
        }
        foreach (var text in new[] { "网格员入户，网格员走访。", "吃𠮷野家的饭", "好", "三百五十亩", "人民政府信息公开工作办公室" })
        {
            stream.Clear();
            writer.Write(text, stream);
            Read(stream.Written, 1);
        }
        writer.Count(stream.Written, 3);
        Read(stream.Written, 3);
        writer.Count(stream.Written, -2);
        Read(stream.Written, -2);
        var (words, longs) = (writer.Words.Uses(), writer.LongBigrams.Uses());
        for (var i = 0; i < words.Length; i++)
            Assert.Equal((writer.Words.TextOf(i).ToString(), counts["词" + i]), (writer.Words.TextOf(i).ToString(), words[i]));
        for (var i = 0; i < longs.Length; i++)
            Assert.Equal(counts["长" + i], longs[i]);
        Assert.Equal(2, longs.Length);
        for (var unit = 0; unit < writer.Bigrams.Length; unit++)
            Assert.Equal(counts.GetValueOrDefault("字" + (char)unit), writer.Bigrams[unit]);
    }

    private readonly struct Counted(FieldWriter writer, Dictionary<string, int> counts, int times) : IFieldTerms
    {
        public void AddWord(int number) => Add("词" + number);

        public void AddBigram(char first, char second) => Add("字" + first);

        public void AddLong(int number)
        {
            Assert.True(writer.LongBigrams.TextOf(number).Length > 2);
            Add("长" + number);
        }

        private void Add(string key) => counts[key] = counts.GetValueOrDefault(key) + times;
    }
}
