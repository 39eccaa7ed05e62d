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
        string[] odd = ["好", "好、坏、好", "𠮷", "𠮷野家", "吃𠮷野家", "𠮷𠮷𠮷", "一𠮷、𠮷一", "三百五十亩", "5G+智慧 vs. 5g", "", "，。", "的的的的"];
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
}
