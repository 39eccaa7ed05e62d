using Wenzheng.Bot.Answering.Checking;
using Xunit.Abstractions;

namespace Wenzheng.Bot.Tests.Answering.Checking;

/// <summary>The guard over generated rewordings, honest and not, of the archive's pages and of pages of other archives.</summary>
[Collection(nameof(SharedPages))]
public sealed class RewordingTests(PagesFixture pages, ITestOutputHelper output)
{
    private const int Lies = 4000;

    public static TheoryData<string> Archives => PagesFixture.Archives;

    [Theory]
    [MemberData(nameof(Archives))]
    public void Honest_rewordings_are_kept(string archive)
    {
        var units = pages.Of(archive);
        var random = new Random(7);
        var kept = new Dictionary<string, (int Kept, int All)>();
        var refused = new List<string>();
        foreach (var sentence in units.Articles.SelectMany(a => Rephrasings.Of(a, random)))
        {
            var reason = Guard.Check(sentence.Text, sentence.Quotes);
            var (good, all) = kept.GetValueOrDefault(sentence.Kind);
            kept[sentence.Kind] = (good + (reason is null ? 1 : 0), all + 1);
            if (reason is not null) refused.Add(reason + " " + sentence);
        }
        var share = kept.Values.Sum(k => k.Kept) / (double)kept.Values.Sum(k => k.All);
        var table = string.Join('\n', kept.Select(k => $"{k.Key}: {k.Value.Kept}/{k.Value.All}"));
        output.WriteLine($"{archive}: honest rewordings kept {kept.Values.Sum(k => k.Kept)} of {kept.Values.Sum(k => k.All)} ({share:F4})");
        Assert.True(share >= 0.98, $"{share:F4}\n{table}\n{string.Join('\n', refused.Take(60))}");
        Assert.All(kept, k => Assert.True(k.Value.All - k.Value.Kept <= Math.Max(1, 0.1 * k.Value.All), $"{k.Key}\n{table}\n{string.Join('\n', refused.Where(r => r.Contains($"[{k.Key}]", StringComparison.Ordinal)).Take(40))}"));
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void No_lie_of_thousands_passes(string archive)
    {
        var units = pages.Of(archive);
        var lies = new List<CheckedSentence>();
        for (var seed = 0; lies.Count < Lies; seed++)
        {
            var random = new Random(seed);
            for (var a = 0; a < units.Articles.Count; a++)
                lies.AddRange(Corruptions.Of(units.Articles[a], units.Articles[(a + 1) % units.Articles.Count], random));
        }
        var passed = lies.Where(l => Guard.Check(l.Text, l.Quotes) is null).ToList();
        output.WriteLine($"{archive}: lies let through {passed.Count} of {lies.Count}");
        Assert.True(passed.Count == 0, $"{passed.Count} of {lies.Count} passed:\n" + string.Join('\n', passed.Take(60)));
        Assert.True(lies.Select(l => l.Kind).Distinct().Count() >= 11);
    }
}
