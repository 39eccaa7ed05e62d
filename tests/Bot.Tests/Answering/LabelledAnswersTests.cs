using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What stands under a printed question or under the few words that head a paragraph, over an invented county.</summary>
public sealed class LabelledAnswersTests(LabelledAnswersTests.Guide guide) : IClassFixture<LabelledAnswersTests.Guide>
{
    [Theory]
    [InlineData("槐滩县护林补助哪些人能领？", "承包山林3亩以上的农户")]
    [InlineData("护林补助一年能领多少", "每亩每年18元")]
    [InlineData("领护林补助要带什么材料", "林权证")]
    [InlineData("护林补助收不收钱啊", "不收取任何费用")]
    [InlineData("护林补助忘了报能补领不", "三个月内")]
    [InlineData("护林补助多久发下来", "20个工作日")]
    public void A_printed_question_is_answered_by_what_follows_it(string question, string told) =>
        Assert.Contains(told, Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("老房子改建 申请条件", "房龄满20年")]
    [InlineData("改建老房子要走哪几步？", "村级公示")]
    [InlineData("老房子改建一户补多少？", "2.6万元")]
    public void A_paragraph_is_found_by_the_words_that_head_it(string question, string told) =>
        Assert.Contains(told, Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Neither_the_printed_question_nor_its_marks_are_quoted()
    {
        var text = Ask("领护林补助要带什么材料").Text;
        Assert.DoesNotContain("问：", text, StringComparison.Ordinal);
        Assert.DoesNotContain("答：", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_that_no_label_names_is_refused() =>
        Assert.True(Ask("护林补助的办理地点在哪个窗口？").Refused);

    [Fact]
    public void The_same_side_of_a_thing_that_the_guide_does_not_tell_of_is_refused() =>
        Assert.True(Ask("殡葬补贴要带什么材料？").Refused);

    private Answer Ask(string question)
    {
        using var reader = new BuiltInIndex(guide.Index).Acquire();
        return new Answerer(TextAnalyzer.Default).Answer(reader, new Question(question), default);
    }

    public sealed class Guide : IDisposable
    {
        private const string Page = """
            ---
            newspaper: 槐滩日报
            date: 2023-05-09
            ---
            # 护林补助怎么领

            近日，槐滩县林业局就护林补助的发放作了解答。

            问：哪些人可以申领护林补助？

            答：具有槐滩县户籍、承包山林3亩以上的农户都可以申领。

            问：今年的标准是多少？

            答：每亩每年18元，国有林场职工每亩每年11元。

            问：申领要交什么材料？

            答：交身份证、林权证和一卡通复印件，到乡镇林业站填表。

            问：办理收不收费？

            答：全程不收取任何费用。

            问：错过了申报还能补领吗？

            答：在年底前三个月内都可以补领，逾期不再受理。

            问：审核要多长时间？

            答：从受理到发放不超过20个工作日。

            # 槐滩县支持老房子改建

            槐滩县今年支持农户改建老房子，县住建局明确了办法。

            补贴标准。每户补贴2.6万元，其中县里出2万元，乡镇出0.6万元。

            申请条件。房龄满20年，无产权纠纷，四邻同意。

            办理流程。农户申请、村级公示、乡镇审核、县级验收，四步办完。
            """;

        private readonly TempFolder folder = new();

        public Guide()
        {
            var pages = Directory.CreateDirectory(folder.File("pages")).FullName;
            File.WriteAllText(Path.Combine(pages, "page.md"), Page);
            Index = folder.File("index");
            Support.Bot.Run("ingest", pages, "--index", Index).GetAwaiter().GetResult();
        }

        internal string Index { get; }

        public void Dispose() => folder.Dispose();
    }
}
