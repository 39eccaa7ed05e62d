using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Answering.Model.Client;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Bot.Tests.Answering.Checking;
using Xunit.Abstractions;

namespace Wenzheng.Bot.Tests.Answering.Model;

/// <summary>
/// A thousand generated lies for each archive, said by a model's server among honest sentences, over real HTTP: what reaches the
/// reader, and how long after its last token. The counts are printed; the times are not judged, for a busy machine may pause.
/// </summary>
[Collection(nameof(SharedPages))]
public sealed class ModelCasesTests(PagesFixture pages, ITestOutputHelper output)
{
    private const int Lies = 1000;

    // Sentences of an answer; as many honest ones as lies, so that enough is left to be shown.
    private const int EachInAnswer = 2;

    public static TheoryData<string> Archives => PagesFixture.Archives;

    /// <summary>What a server is to say: the evidence is a piece of an article, the sentences name all of it.</summary>
    private sealed record Case(IReadOnlyList<Quote> Evidence, IReadOnlyList<CheckedSentence> Honest, IReadOnlyList<CheckedSentence> Lies);

    [Theory]
    [MemberData(nameof(Archives))]
    public async Task No_unsupported_sentence_reaches_the_reader_and_honest_ones_do(string archive)
    {
        var cases = Cases(pages.Of(archive));
        var said = new ConcurrentDictionary<string, Case>(StringComparer.Ordinal);
        var firstSent = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        await using var server = await FakeModelServer.Start(async r =>
        {
            var @case = said[string.Join('\n', r.Evidence)];
            var sentences = Spoken(@case);
            await r.Words(sentences[0], 12);
            firstSent[string.Join('\n', r.Evidence)] = Stopwatch.GetTimestamp();
            // The next words come later, as a model's do; else the first sentence would be timed with the rest.
            await Task.Delay(5, r.Gone);
            await r.Words(string.Concat(sentences.Skip(1)), 12);
            await r.Finish();
        });
        var options = server.Options(o => (o.FirstTokenSeconds, o.IdleSeconds, o.TotalSeconds) = (60, 60, 60));
        using var rewriter = new Rewriter(new OpenAiChatClient(options, TimeProvider.System), options, new DailyBudget(null, 0, TimeProvider.System), TimeProvider.System, NullLogger.Instance);
        var (lies, reached, honest, kept) = (0, new ConcurrentQueue<string>(), 0, 0);
        var lost = new ConcurrentQueue<string>();
        var waits = new ConcurrentQueue<double>();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (@case, token) =>
        {
            var key = string.Join('\n', Sheet(@case).Items.Select(i => i.Quotes[0].Text.Replace('\n', ' ')));
            if (!said.TryAdd(key, @case)) return;
            var shown = new List<string>();
            var answer = await rewriter.RewordAsync(Extractive(@case), text =>
            {
                if (shown.Count == 0 && firstSent.TryGetValue(key, out var sent)) waits.Enqueue(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                shown.Add(text);
            }, token);
            var lines = shown.Append(answer.Answer?.Text ?? "").SelectMany(t => t.Split('\n')).Select(Said).ToHashSet(StringComparer.Ordinal);
            foreach (var lie in @case.Lies)
                if (lines.Contains(Said(lie.Text))) reached.Enqueue(lie.ToString());
            Interlocked.Add(ref lies, @case.Lies.Count);
            Interlocked.Add(ref honest, @case.Honest.Count);
            Interlocked.Add(ref kept, @case.Honest.Count(h => lines.Contains(Said(h.Text))));
            if (@case.Honest.Any(h => !lines.Contains(Said(h.Text)))) lost.Enqueue($"{answer.Failure} {string.Join(" / ", answer.Dropped)}\n   {string.Join(" / ", @case.Honest.Where(h => !lines.Contains(Said(h.Text))))}");
        });

        var ordered = waits.Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{archive}: {server.Calls} answers; lies that reached the reader {reached.Count} of {lies}; honest sentences kept {kept} of {honest} ({(double)kept / honest:F4}); first sentence shown after its last token: median {ordered[ordered.Count / 2]:F1} ms, p99 {ordered[(int)(0.99 * ordered.Count)]:F1} ms ({ordered.Count} timed)"));
        Assert.True(lies >= Lies, $"{lies} lies");
        Assert.True(reached.IsEmpty, string.Join('\n', reached.Take(40)));
        Assert.True(kept >= 0.98 * honest, string.Join('\n', lost.Take(40)));
    }

    // Pieces of evidence are told apart by their texts: each window of an article is asked about once for each pass with other lies.
    private static List<Case> Cases(QuotedUnits units)
    {
        var cases = new List<Case>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var (seed, width) = (0, 3); cases.Sum(c => c.Lies.Count) < Lies + 100 && width < 12; seed++, width++)
        {
            var random = new Random(seed);
            for (var a = 0; a < units.Articles.Count; a++)
            {
                var article = units.Articles[a];
                for (var from = 0; from + width <= article.Count; from++)
                {
                    var window = article.Skip(from).Take(width).ToList();
                    if (!seen.Add(string.Join('\n', window.Select(q => q.Text)))) continue;
                    var lies = Corruptions.Of(window, units.Articles[(a + 1) % units.Articles.Count], random).Where(l => l.Kind != "wrong citation" && IsOne(l.Text)).ToArray();
                    random.Shuffle(lies);
                    var honest = Rephrasings.Of(window, random).Where(h => IsOne(h.Text)).DistinctBy(h => h.Text).ToArray();
                    random.Shuffle(honest);
                    if (honest.Length >= EachInAnswer && lies.Length >= EachInAnswer) cases.Add(new Case(window, honest[..EachInAnswer], lies[..EachInAnswer]));
                }
            }
        }
        return cases;
    }

    // What the cutter of sentences takes for several is several.
    private static bool IsOne(string sentence)
    {
        var cutter = new SentenceCutter();
        return cutter.Feed(sentence + "\n").Concat(cutter.Finish(true)).Count(s => s.Text.Any(char.IsLetterOrDigit)) == 1;
    }

    private static List<string> Spoken(Case @case)
    {
        return [.. @case.Honest.Zip(@case.Lies).SelectMany(pair => (string[])[Marked(pair.First, @case.Evidence), Marked(pair.Second, @case.Evidence)])];
    }

    // As a model is told to: numbers of what the sentence is taken from, before its mark.
    private static string Marked(CheckedSentence sentence, IReadOnlyList<Quote> evidence) =>
        sentence.Text[..^1] + string.Concat(Enumerable.Range(0, evidence.Count).Where(n => sentence.Quotes.Contains(evidence[n])).Select(n => $"[{n + 1}]")) + sentence.Text[^1];

    private static EvidenceSheet Sheet(Case @case) => EvidenceSheet.Of(Extractive(@case).Evidence, 20_000);

    private static Answer Extractive(Case @case) => new()
    {
        Kind = AnswerKind.Fact,
        Text = string.Concat(@case.Evidence.Select(q => q.Text)),
        Understood = "情况如何？",
        Evidence = [.. @case.Evidence.Select(q => new DraftSentence("", [q]))],
    };

    // What was said, without its citation numbers and the marks at its end.
    private static string Said(string line) => (line.IndexOf('[', StringComparison.Ordinal) is var at and >= 0 ? line[..at] : line).TrimEnd('。', '！', '？', '”');
}
