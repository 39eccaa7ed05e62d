using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Places side by side and across: a practice is told in neighbouring sentences, few of which repeat the words that it is asked by.</summary>
public sealed class ComparedPlacesTests(ComparedPlacesTests.TwoCounties archive) : IClassFixture<ComparedPlacesTests.TwoCounties>
{
    [Fact]
    public void A_place_s_share_tells_the_sentences_after_the_one_that_names_the_thing_and_stops_where_another_begins()
    {
        var answer = Ask("柳溪县和桐岭县的村支书“星火评定”有什么不同？");
        Assert.Equal(AnswerKind.Comparison, answer.Kind);
        Assert.Contains("任职满8年加1分", answer.Text, StringComparison.Ordinal);
        Assert.Contains("5000元", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("集贸市场", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("120个", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Working_days_answer_how_many_days()
    {
        var text = Ask("柳溪县和桐岭县的便民热线各要几天办结？").Text;
        Assert.Contains("3个工作日", text, StringComparison.Ordinal);
        Assert.Contains("5个工作日", text, StringComparison.Ordinal);
        Assert.DoesNotContain("资料未见", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Which_counties_do_a_thing_names_those_that_do_and_not_one_that_shares_only_the_kind_of_answer()
    {
        var answer = Ask("哪几个县有“星火评定”的办法？");
        Assert.Equal(AnswerKind.Several, answer.Kind);
        Assert.Contains("柳溪县：", answer.Text, StringComparison.Ordinal);
        Assert.Contains("桐岭县：", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("枣岗县", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_spoken_word_finds_its_short_form_in_print() => Assert.Contains("6元", Ask("枣岗县老年人吃饭一餐几块钱？").Text, StringComparison.Ordinal);

    private Answer Ask(string question)
    {
        using var reader = new BuiltInIndex(archive.Index).Acquire();
        return new Answerer(TextAnalyzer.Default).Answer(reader, new Question(question), default);
    }

    /// <summary>An archive of three invented counties, indexed once.</summary>
    public sealed class TwoCounties : IDisposable
    {
        private readonly TempFolder folder = new();

        public TwoCounties()
        {
            var pages = Directory.CreateDirectory(folder.File("pages")).FullName;
            File.WriteAllText(Path.Combine(pages, "page.md"), """
                ---
                newspaper: 柳溪日报
                date: 2023-06-12
                ---
                # 柳溪县抓党建促治理

                柳溪县今年破题两件难事。一是推行村支书“星火评定”。按岗位定底分，任职满8年加1分，违纪一次扣2分。结果与报酬挂钩，县里每年拿出300万元。二是改造集贸市场。投资900万元新建摊位120个。

                柳溪县便民热线受理群众来电2100件，一般事项3个工作日内办结。

                # 桐岭县村支书“星火评定”见成效

                桐岭县推行村支书“星火评定”，由乡镇考核、群众评议，每季度公布一次。前10名各奖励5000元。

                桐岭县便民热线接到来电1800件，一般事项5个工作日内办结。

                # 枣岗县出台农田管护办法

                枣岗县出台农田管护办法，明确管护人员460名。老人在村食堂吃饭，每餐只付6元。
                """);
            Index = folder.File("index");
            Support.Bot.Run("ingest", pages, "--index", Index).GetAwaiter().GetResult();
        }

        internal string Index { get; }

        public void Dispose() => folder.Dispose();
    }
}
