using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The asked figure, reason, meaning or place stands beside the sentence that holds the question's words.</summary>
public sealed class NeighbouringSentencesTests
{
    private const string Page = """
        # 石岗乡的歌会

        4月2日，石岗乡槐花歌会上，老支书唱起了新编的宣传词。当天到场群众2600余人。

        # 石岗乡管账

        管钱的事也放到了院子里。今年起，石岗乡试行“一院一本账”，院里的钱由三个人共管：院长批条子，住户代表管存折，退休会计记账。石岗乡纪委把这一套叫“三手管钱”，上半年全乡院账收支120万元。

        # 石岗乡选院长

        石岗乡17个院子至今没选出院长，乡党委书记说，青壮年都在外地打工，留下的不是老的就是小的。

        # 石岗乡的大蒜

        石岗乡把9个村的种植户、冷库老板拢到一起，统一购肥、统一订价、统一发货，成立了联合党委。今年蒜价每斤比邻乡高出一角五分。

        # 石岗乡办培训

        石岗乡10月办免费培训，开设电焊、缝纫2个专业。年满16周岁、在本乡居住的农村劳动力均可报名，脱贫户优先。报名地点：乡人社所。培训期15天。
        """;

    [Theory]
    [InlineData("石岗乡槐花歌会来了多少人", "2600余人")]
    [InlineData("三手管钱啥意思", "住户代表管存折")]
    [InlineData("石岗乡为啥选不出院长", "外地打工")]
    [InlineData("石岗乡蒜价咋比邻乡高", "统一订价")]
    [InlineData("石岗乡哪儿报名学电焊", "乡人社所")]
    public void What_stands_beside_the_words_of_the_question_is_told(string question, string told)
    {
        using var page = new AskedPage(Page);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("蒜价咋比邻乡高", AskType.Why)]
    [InlineData("工坊咋有停工的", AskType.Why)]
    [InlineData("食堂怎么还少了五家", AskType.Why)]
    [InlineData("两个村怎么比收入", AskType.How)]
    [InlineData("贷款怎么还", AskType.How)]
    [InlineData("积分去哪换东西", AskType.Where)]
    [InlineData("材料到哪个窗口交", AskType.What)]
    public void Ways_reasons_and_places_are_told_apart_by_what_follows_the_question_word(string question, AskType type) =>
        Assert.Equal(type, InterrogativeFinder.Find(question)[0].Type);
}
