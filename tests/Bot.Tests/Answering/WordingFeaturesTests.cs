using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What the wording of a question tells of whether the best unit answers it.</summary>
public sealed class WordingFeaturesTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;

    public WordingFeaturesTests()
    {
        folder.Write("pages/page.md", """
            # 荷塘镇办夜校

            荷塘镇夜校今年开课85场，听课4200人次。镇里新修公共厕所12座。

            夜校由镇农技站负责。
            """);
        Assert.Equal(0, Support.Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index")).GetAwaiter().GetResult().Code);
        index = new BuiltInIndex(folder.File("index"));
    }

    [Fact]
    public void There_is_a_value_for_each_name() => Assert.Equal(WordingFeatures.Names.Length, Of("荷塘镇夜校开课多少场").Count);

    [Fact]
    public void A_spoken_question_is_told_from_a_written_one()
    {
        Assert.Equal(1, Of("荷塘镇夜校开课多少场呢")["Spoken"]);
        Assert.Equal(0, Of("荷塘镇夜校开课多少场")["Spoken"]);
    }

    [Fact]
    public void A_longer_question_has_more_words()
    {
        var (brief, full) = (Of("夜校开课多少场"), Of("荷塘镇农技站夜校今年开课多少场"));
        Assert.True(full["Words"] > brief["Words"]);
        Assert.True(full["Length"] > brief["Length"]);
    }

    [Fact]
    public void A_word_that_print_says_otherwise_is_less_strange_than_one_that_stands_nowhere()
    {
        var (otherwise, nowhere) = (Of("荷塘镇修公厕多少座"), Of("荷塘镇修图书馆多少座"));
        Assert.True(nowhere["Strange"] > otherwise["Strange"]);
        Assert.Equal(nowhere["Strange"], nowhere["FigureStrange"]);
    }

    [Fact]
    public void What_is_counted_stands_in_the_clause_of_the_figure() =>
        Assert.True(Of("荷塘镇夜校开课多少场")["FigureClauseFocus"] > Of("荷塘镇夜校停电多少场")["FigureClauseFocus"]);

    [Fact]
    public void Only_a_question_for_a_figure_has_features_of_one()
    {
        var features = Of("荷塘镇图书馆由谁负责");
        Assert.Equal(0, features["FigureStrange"]);
        Assert.Equal(0, features["FigureClauseFocus"]);
    }

    private Dictionary<string, float> Of(string question)
    {
        using var reader = index.Acquire();
        var (inquiry, finder, _) = new InquiryPreparer(TextAnalyzer.Default, SynonymTable.General).Prepare(reader, new Question(question), Folding.Fold(question), CancellationToken.None);
        var ask = inquiry.Asks[0];
        var features = WordingFeatures.Of(finder.Find(ask, inquiry.Places)[0], ask, finder.TermsOf(ask));
        return WordingFeatures.Names.Zip(features).ToDictionary(f => f.First, f => f.Second);
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }
}
