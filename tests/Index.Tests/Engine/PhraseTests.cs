using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Documents.Phrases;

namespace Wenzheng.Indexing.Tests.Engine;

public class PhraseTests
{
    [Fact]
    public void The_longest_phrase_at_a_place_is_found_also_where_only_part_of_a_longer_one_stands()
    {
        var random = new Random(5);
        string[] units = ["一", "二", "三", "四", "𠮷"];
        var phrases = units.SelectMany(unit => unit.Select(half => half.ToString())).Distinct().ToList();
        var trie = new PhraseTrie();
        foreach (var phrase in phrases)
            Assert.True(trie.TryAdd(phrase));
        // Enough of them that the table grows several times.
        for (var i = 0; i < 20_000; i++)
        {
            var phrase = string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => units[random.Next(units.Length)]));
            if (trie.TryAdd(phrase))
                phrases.Add(phrase);
        }
        Assert.Equal(phrases.Distinct().Count(), trie.Count);
        Assert.Equal(phrases.Count, trie.Count);
        var known = phrases.ToHashSet();
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(_ => units[random.Next(units.Length)]));
        for (var at = 0; at < text.Length; at++)
        {
            var number = trie.Longest(text.AsSpan(at), out var length);
            Assert.Equal(phrases[number], text.Substring(at, length));
            var longest = Enumerable.Range(1, Math.Min(16, text.Length - at)).Last(l => known.Contains(text.Substring(at, l)));
            Assert.Equal(longest, length);
        }
    }

    [Fact]
    public void What_stands_together_often_becomes_one_phrase_and_what_does_not_stays_apart()
    {
        var random = new Random(6);
        const string Filler = "甲乙丙丁戊己庚辛壬癸";
        var sample = new TextSample();
        for (var i = 0; i < 400; i++)
            sample.Add("网格员入户" + string.Concat(Enumerable.Range(0, 20).Select(_ => Filler[random.Next(Filler.Length)])));
        sample.Add("独一份");
        var found = PhraseFinder.Find(sample, [.. (Filler + "网格员入户独一份").Distinct()]);
        // Its last character may be said with what follows.
        Assert.Equal(400, found.Where(f => f.Phrase.StartsWith("网格员入", StringComparison.Ordinal)).Sum(f => f.Uses));
        Assert.DoesNotContain(found, f => f.Phrase is "独一" or "一份" or "独一份");
        // Every unit can be written, used or not.
        Assert.All("网格员入户独一份", unit => Assert.Contains(found, f => f.Phrase == unit.ToString() && f.Uses >= 1));
        Assert.Equal(found.Count, found.Select(f => f.Phrase).Distinct().Count());
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2_048UL)]
    [InlineData(2_049UL)]
    [InlineData(1UL << 33)]
    [InlineData(ulong.MaxValue)]
    public void Numbers_sorted_digit_by_digit_are_in_the_order_of_comparison(ulong limit)
    {
        var random = new Random(7);
        var numbers = Enumerable.Range(0, 5_000).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue) % limit).ToArray();
        Assert.Equal(numbers.Order(), RadixSort.Sort(numbers.ToArray(), limit).ToArray());
        Assert.Equal(0, RadixSort.Sort([], limit).Length);
    }
}
