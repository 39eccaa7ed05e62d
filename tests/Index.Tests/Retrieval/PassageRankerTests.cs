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
    [InlineData("Coverage\t1\t0.5\t0")]
    [InlineData("Coverage\t1\t0.5\t1\t2")]
    [InlineData("unit\t1\t0")]
    [InlineData("unit\t1\t0\t2")]
    [InlineData("unit\t1\t0\tNaN")]
    public void A_weights_file_with_a_wrong_line_is_refused(string line) => Assert.Throws<FormatException>(() => RankingModel.Parse([line]));

    [Fact]
    public void A_unit_adds_what_of_its_sum_lies_above_zero()
    {
        var model = RankingModel.Parse(["# a comment", "Coverage\t2\t0.5\t0.1", "TitleCoverage\t0\t0\t1", "unit\t3\t-1\t1\t-1"]);
        // One spread above the middle the unit's sum is 1 - 1, two above it 2 - 1; a title takes from it.
        Assert.Equal(2 * 0.6f, model.Score(Features(0.6f, 0)), 3);
        Assert.Equal((2 * 0.7f) + 3, model.Score(Features(0.7f, 0)), 3);
        Assert.Equal((2 * 0.7f) + 1.5f, model.Score(Features(0.7f, 0.5f)), 3);
    }

    [Fact]
    public void A_value_far_beyond_what_was_learned_from_counts_no_more_than_four_spreads()
    {
        var model = RankingModel.Parse(["Coverage\t0\t0\t0.1", "unit\t1\t0\t1"]);
        Assert.Equal(4, model.Score(Features(0.4f, 0)), 3);
        Assert.Equal(4, model.Score(Features(0.9f, 0)), 3);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0.5f)]
    public void Units_are_explained_by_the_features_that_lead_them_from_the_middle(float above)
    {
        var model = RankingModel.Parse(["Coverage\t1\t0.5\t0.1", "TitleCoverage\t0\t0.5\t0.1", FormattableString.Invariant($"unit\t2\t{above}\t1\t-0.5")]);
        foreach (var (coverage, title) in new[] { (0.8f, 0.6f), (0.3f, 0.9f), (0.5f, 0.5f), (0.9f, 0.1f) })
        {
            var parts = model.Explain(Features(coverage, title));
            Assert.Equal(model.Score(Features(coverage, title)), parts.Sum(), 3);
            Assert.Equal(0, parts.Where((_, i) => i != (int)RankingFeature.Coverage && i != (int)RankingFeature.TitleCoverage).Sum());
        }
        Assert.True(model.Explain(Features(0.9f, 0.1f))[(int)RankingFeature.TitleCoverage] > 0);
    }

    [Theory]
    [InlineData("多伦多大学的校训", false)]
    [InlineData("多伦多大学有多大", true)]
    public void A_figure_is_asked_for_by_words_of_their_own_only(string text, bool asksFigure)
    {
        using var reader = index.Acquire();
        var question = new QuestionShape(TextAnalyzer.Default, reader, new QuestionAnalyzer(TextAnalyzer.Default).Analyze(reader, text));
        Assert.Equal(asksFigure, question.Asks.HasFlag(AskedKind.Figure));
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
