using System.Text.Json;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Evaluation;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Answers over the repository's archive and its question files. Floors lie a little under what was measured.</summary>
[Collection(nameof(SharedArchive))]
public sealed class ArchiveAnswersTests(ArchiveFixture archive)
{
    private static readonly Answerer Answerer = new(TextAnalyzer.Default);

    [Theory]
    [InlineData("dev_questions.jsonl", 0.94, 0.92, 0.9, 0.8)]
    [InlineData("held_out_questions.jsonl", 0.91, 0.89, 0.8, 0.85)]
    public void Questions_are_answered_with_the_facts_and_refused_where_the_archive_is_silent(string file, double recall, double all, double refusalPrecision, double refusalRecall)
    {
        var report = Evaluate(file);
        Assert.True(report.Overall.Recall >= recall, $"fact recall {report.Overall.Recall:F3}");
        Assert.True(report.Overall.All >= all, $"all facts {report.Overall.All:F3}");
        Assert.True(report.Overall.CitationPrecision >= 0.97, $"citation precision {report.Overall.CitationPrecision:F3}");
        Assert.True(report.RefusalPrecision >= refusalPrecision, $"refusal precision {report.RefusalPrecision:F3}");
        Assert.True(report.RefusalRecall >= refusalRecall, $"refusal recall {report.RefusalRecall:F3}");
        Assert.True(report.Overall.MedianLength < 140, $"median length {report.Overall.MedianLength}");
        Assert.Equal(report.Quotes, report.QuotesVerbatim);
        Assert.All(report.Rows, r => Assert.True(r.Length <= 600, r.Id));
    }

    [Fact]
    public void Every_citation_of_every_answer_stands_on_its_page()
    {
        using var index = new BuiltInIndex(archive.Index);
        using var reader = index.Acquire();
        foreach (var question in Questions("dev_questions.jsonl"))
        {
            foreach (var citation in Answerer.Answer(reader, question.ToQuestion(), CancellationToken.None).Citations)
            {
                var page = File.ReadAllText(Path.Combine(Repository.Corpus, citation.Source));
                Assert.True(citation.PageStart >= 0 && citation.PageEnd <= page.Length, question.Id);
                Assert.Equal(Compact(citation.Quote), Compact(page[citation.PageStart..citation.PageEnd]));
            }
        }
    }

    [Fact]
    public void The_same_question_gives_the_same_answer_on_one_thread_and_on_many()
    {
        using var index = new BuiltInIndex(archive.Index);
        using var reader = index.Acquire();
        var questions = Questions("dev_questions.jsonl");
        var alone = questions.Select(q => Bytes(new Answerer(TextAnalyzer.Default).Answer(reader, q.ToQuestion(), CancellationToken.None))).ToList();
        var together = new byte[questions.Count][];
        Parallel.For(0, questions.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            i => together[i] = Bytes(Answerer.Answer(reader, questions[i].ToQuestion(), CancellationToken.None)));
        Assert.Equal(alone, together);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t ")]
    [InlineData("？？？……")]
    [InlineData("x")]
    [InlineData("😀🎉")]
    public void A_question_without_words_is_told_so(string text)
    {
        var answer = Ask(text);
        Assert.Equal(AnswerKind.Invalid, answer.Kind);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public void An_overlong_question_is_told_the_limit() => Assert.Equal(AnswerKind.Invalid, Ask(new string('问', 10_000)).Kind);

    [Theory]
    [InlineData("网格\ud800员\u0007多少个\u202e")]
    [InlineData("<script>alert(1)</script> 书记是谁")]
    [InlineData("'; DROP TABLE passages; --")]
    [InlineData("的的的的的的的的的的的的的的的的的的的的")]
    public void Hostile_text_gets_an_answer_or_a_refusal_and_never_stands_in_it(string text)
    {
        var answer = Ask(text);
        Assert.DoesNotContain("<script>", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', answer.Understood);
        Assert.DoesNotContain(answer.Understood, char.IsSurrogate);
    }

    [Fact]
    public void A_scheme_given_to_the_wrong_place_is_refused_with_its_owner()
    {
        var answer = Ask("寿阳的五大治县方略是什么？");
        Assert.True(answer.Refused);
        Assert.Contains("清徐县", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青禾县的网格员有多少名？", "青禾县")]
    [InlineData("东湖街道“三劲发力”是哪三劲", "三劲发力")]
    public void An_unknown_place_and_a_scheme_that_is_only_named_are_said_to_be_so(string question, string named)
    {
        var answer = Ask(question);
        Assert.True(answer.Refused);
        Assert.Contains(named, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("亲闲社区的工作法叫啥名", "五色行动")]
    [InlineData("和林县改了几个老旧小区", "21个老旧小区")]
    public void A_misspelt_or_shortened_place_is_read_as_the_one_it_can_be(string question, string fact) =>
        Assert.Contains(fact, Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_refusal_offers_the_nearest_articles_apart_from_its_text()
    {
        var answer = Ask("火星基地的网格员补贴标准是多少？");
        Assert.True(answer.Refused);
        Assert.NotEmpty(answer.Suggestions);
        Assert.All(answer.Suggestions, s => Assert.DoesNotContain(s.Title, answer.Text, StringComparison.Ordinal));
    }

    private EvalReport Evaluate(string file)
    {
        using var index = new BuiltInIndex(archive.Index);
        using var reader = index.Acquire();
        return new Evaluator().Run(Answerer, reader, Questions(file), null, CancellationToken.None);
    }

    private Answer Ask(string text)
    {
        using var index = new BuiltInIndex(archive.Index);
        using var reader = index.Acquire();
        return Answerer.Answer(reader, new Question(text), CancellationToken.None);
    }

    private static List<EvalQuestion> Questions(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "eval", file)).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize(l, EvalJson.Default.EvalQuestion)!)];

    private static byte[] Bytes(Answer answer) => JsonSerializer.SerializeToUtf8Bytes(new { answer.Kind, answer.Text, answer.Understood, answer.Confidence, Quotes = answer.Citations.Select(c => c.Quote + c.Start), answer.Dropped });

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
