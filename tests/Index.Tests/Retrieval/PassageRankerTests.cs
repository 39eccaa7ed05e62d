using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Indexing.Tests.Engine;

namespace Wenzheng.Indexing.Tests.Retrieval;

public sealed class PassageRankerTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;
    private readonly PassageSearcher searcher = new(TextAnalyzer.Default);

    public PassageRankerTests()
    {
        index = new BuiltInIndex(folder.Path);
        using var writer = index.OpenWriter(fromScratch: true);
        writer.Add("散", "工作动态", "社区开展活动。网格工作有序推进。党员干部踊跃参加。平台建设稳步进行。");
        writer.Add("聚", "工作动态", "社区网格党员平台投入使用，共有网格员36名。活动有序推进，干部群众踊跃参加。");
        writer.Add("年", "工作动态", "社区网格党员平台于2021年3月投入使用。活动有序推进，干部群众踊跃参加了。");
        writer.Add("别", "秋收", "玉米地里机声隆隆。");
        writer.Publish(CancellationToken.None);
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Words_that_stand_together_rank_before_words_that_are_scattered()
    {
        Assert.Equal("散", Found("社区网格党员平台").Last());
    }

    [Fact]
    public void A_question_for_a_figure_or_a_date_prefers_the_passage_that_has_one_beside_its_words()
    {
        using var reader = index.Acquire();
        Assert.True(Feature(reader, "社区网格党员平台什么时候投入使用？", "年", RankingFeature.DateNearWord) > 0);
        Assert.Equal(0, Feature(reader, "社区网格党员平台什么时候投入使用？", "聚", RankingFeature.DateNearWord));
        Assert.Equal(0, Feature(reader, "社区网格党员平台", "年", RankingFeature.DateNearWord));
        Assert.True(Feature(reader, "社区网格员有多少名？", "聚", RankingFeature.FigureNearWord) > 0);
        Assert.Equal("年", Found("社区网格党员平台什么时候投入使用？")[0]);
    }

    [Fact]
    public void Shares_are_between_nothing_and_all()
    {
        using var reader = index.Acquire();
        foreach (var question in new[] { "社区网格党员平台2021年3月投入使用了吗", "玉米", "工作动态", "完全无关的潜水艇", "社区社区社区", "？" })
            foreach (var source in new[] { "散", "聚", "年", "别" })
                foreach (var feature in Enum.GetValues<RankingFeature>())
                    Assert.InRange(Feature(reader, question, source, feature), 0, feature is RankingFeature.BodyLength or RankingFeature.FirstStageByWeight or RankingFeature.WordCount ? 10 : 1.0001f);
    }

    [Fact]
    public void Everything_the_question_says_in_its_order_is_full_coverage()
    {
        using var reader = index.Acquire();
        foreach (var feature in new[] { RankingFeature.BodyCoverage, RankingFeature.SentenceCoverage, RankingFeature.OrderedPairs })
            Assert.Equal(1, Feature(reader, "玉米地里机声隆隆", "别", feature), 3);
        // Words of one character are passed over, and so are not counted into the run.
        Assert.InRange(Feature(reader, "玉米地里机声隆隆", "别", RankingFeature.LongestRun), 0.4f, 1.0001f);
        Assert.Equal(1, Feature(reader, "社区2021年", "年", RankingFeature.Numbers));
        Assert.Equal(0, Feature(reader, "社区2021年", "聚", RankingFeature.Numbers));
    }

    [Fact]
    public void Limits_cut_the_ranked_list_and_scores_fall()
    {
        using var reader = index.Acquire();
        var all = searcher.Search(reader, new SearchRequest("社区网格活动推进", 10)).Hits;
        Assert.True(all.Count >= 3);
        Assert.Equal(all.Select(h => h.Score).OrderDescending(), all.Select(h => h.Score));
        Assert.Equal(all[0], searcher.Search(reader, new SearchRequest("社区网格活动推进", 1)).Hits.Single() with { Article = all[0].Article });
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Search(reader, new SearchRequest("社区", 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Search(reader, new SearchRequest("社区", 1001)));
    }

    [Fact]
    public void Candidates_beyond_the_depth_keep_the_order_of_the_first_stage_behind_the_others()
    {
        using var reader = index.Acquire();
        var candidates = Enumerable.Range(0, PassageRanker.Depth + 50).Select(i => new Candidate(i % 4, 1000 - i)).ToList();
        var ranked = new PassageRanker(TextAnalyzer.Default, RankingModel.Default).Rank(reader, new QuestionAnalyzer(TextAnalyzer.Default).Analyze(reader, "社区网格"), candidates);
        Assert.Equal(candidates.Skip(PassageRanker.Depth), ranked.Skip(PassageRanker.Depth).Select(r => r.Candidate));
        Assert.Equal(ranked.Select(r => r.Score).OrderDescending(), ranked.Select(r => r.Score));
    }

    [Fact]
    public void Without_its_weights_the_first_stage_decides()
    {
        using var reader = index.Acquire();
        var question = new QuestionAnalyzer(TextAnalyzer.Default).Analyze(reader, "社区网格党员平台");
        var candidates = reader.Search(new IndexQuery { Terms = question.Terms, Limit = 10 });
        var ranked = new PassageRanker(TextAnalyzer.Default, RankingModel.FirstStageOnly).Rank(reader, question, candidates);
        Assert.Equal(candidates, ranked.Select(r => r.Candidate));
    }

    [Theory]
    [InlineData("Coverage")]
    [InlineData("Coverage\tx")]
    [InlineData("Coverage\tNaN")]
    [InlineData("Unknown\t1")]
    [InlineData("99\t1")]
    [InlineData("Coverage\t1\t2")]
    [InlineData("Coverage>0.5\t1")]
    [InlineData("Coverage>0.5\t1\t2\t3")]
    [InlineData("Coverage>x\t1\t2")]
    [InlineData("Coverage>0.5\t1\tNaN")]
    [InlineData("Unknown>0.5\t1\t2")]
    [InlineData("99>0.5\t1\t2")]
    public void A_weights_file_with_a_wrong_line_is_refused(string line) => Assert.Throws<FormatException>(() => RankingModel.Parse([line]));

    [Fact]
    public void A_tree_adds_the_leaf_that_the_values_lead_to()
    {
        var model = RankingModel.Parse(["# a comment", "Coverage\t2", "Coverage>0.5\t1\tTitleCoverage>0.2\t-3\t5"]);
        var lowest = model.Score(Features(0.5f, 0.9f));
        Assert.Equal(-3 - 1 + 0.2f, model.Score(Features(0.6f, 0.2f)) - lowest, 3);
        Assert.Equal(5 - 1 + 0.2f, model.Score(Features(0.6f, 0.3f)) - lowest, 3);
    }

    [Fact]
    public void A_branch_is_explained_by_its_feature()
    {
        var model = RankingModel.Parse(["Coverage>0.5\t-2\tTitleCoverage>0.2\t1\t3"]);
        var features = Features(0.6f, 0.3f);
        var parts = model.Explain(features);
        Assert.Equal(2, parts[(int)RankingFeature.Coverage], 3);
        Assert.Equal(1, parts[(int)RankingFeature.TitleCoverage], 3);
        Assert.Equal(model.Score(features), parts.Sum(), 3);
    }

    [Theory]
    [InlineData("哪一座城市位于最北端", "城市")]
    [InlineData("在哪种经济下发展", "经济")]
    [InlineData("什么条件可以参加", "条件")]
    [InlineData("网格员的职责是什么", "职责")]
    [InlineData("这支队伍的队长是谁", "队长")]
    [InlineData("平台什么时候投入使用", "平台")]
    public void What_is_asked_for_stands_behind_the_asking_or_before_it(string question, string focus)
    {
        using var reader = index.Acquire();
        var shape = new QuestionShape(TextAnalyzer.Default, reader, new QuestionAnalyzer(TextAnalyzer.Default).Analyze(reader, question));
        Assert.Equal(focus, shape.Slots[shape.FocusSlot].Text);
    }

    [Fact]
    public void A_related_word_is_seen_by_the_characters_that_it_shares()
    {
        using var reader = index.Acquire();
        Assert.True(Feature(reader, "平台怎样使唤", "聚", RankingFeature.RelatedSentenceCoverage) > 0);
        Assert.Equal(0, Feature(reader, "平台投入使用", "聚", RankingFeature.RelatedSentenceCoverage));
    }

    [Fact]
    public void The_parts_that_are_explained_add_up_to_the_score()
    {
        using var reader = index.Acquire();
        var explained = searcher.Explain(reader, new SearchRequest("社区网格党员平台什么时候投入使用？", 10));
        Assert.NotEmpty(explained.Result.Hits);
        for (var i = 0; i < explained.Result.Hits.Count; i++)
            Assert.Equal(explained.Result.Hits[i].Score, explained.Reasons[i].Sum(r => r.Score), 3);
        Assert.Equal(explained.Result.Question.Terms.Select(t => t.Text), explained.Terms.Select(t => t.Text));
    }

    [Fact]
    public void Every_feature_has_a_name_of_its_own() =>
        Assert.Equal(FeatureTable.Count, Enum.GetValues<RankingFeature>().Select(FeatureNames.Of).Distinct().Count());

    private List<string> Found(string question)
    {
        using var reader = index.Acquire();
        return [.. searcher.Search(reader, new SearchRequest(question, 10)).Hits.Select(h => h.Article.Source)];
    }

    private static float[] Features(float coverage, float titleCoverage)
    {
        var features = new float[FeatureTable.Count];
        features[(int)RankingFeature.Coverage] = coverage;
        features[(int)RankingFeature.TitleCoverage] = titleCoverage;
        return features;
    }

    private static float Feature(IIndexReader reader, string question, string source, RankingFeature feature)
    {
        var analyzed = new QuestionAnalyzer(TextAnalyzer.Default).Analyze(reader, question);
        var passage = reader.PassagesOf(reader.FindArticle(source + "#0"))[0];
        var table = FeatureReader.Read(reader, new QuestionShape(TextAnalyzer.Default, reader, analyzed), [new Candidate(passage, 1)]);
        return table.Row(0)[(int)feature];
    }
}
