using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions that look like one of a form (for an article's column, a plan, a speech, a person) and ask what a page tells.</summary>
public sealed class LikeFormsTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 柳河镇：搬迁户住进新楼 老小区改造见成效

        柳河镇去年完成老旧小区改造12个，涉及居民1860户。改造以后由居民自己选出的管理委员会管，每户每月交管理费5元。

        下一步，柳河镇将继续推进老旧小区改造，计划再改造8个小区，搬迁户的就业也要安排好。

        柳河镇融媒体中心开设了“身边人身边事”专栏，全年播出260期。

        # 柳河镇举办乡村篮球赛

        本报讯 近日，柳河镇乡村篮球赛落下帷幕，共有18支队伍参赛。经过五天比拼，桃园村队以总分第一夺得冠军，去年的冠军石桥村队获得亚军。

        老人们说：“好多年没看过这么热闹的球赛了。”

        老百姓身边的好医生、镇卫生院院长何文秀带着医疗队守在场边。

        镇里老人看病由家庭医生上门，一周一次，药费由镇里垫付。

        # 柳河镇给护林员发补贴

        柳河镇今年给护林员、保洁员发放补贴，全镇有1580人领到了补贴，名册贴在村务公开栏里，村民都说公道。

        # 柳河镇建起果品冷库

        柳河镇果品冷库分三期建设，二期工程总投资8000万元。合作社的社员每户分红2600元。冷库雇工每天120元，忙时用工60人。

        镇党委中心组学习了重要文章《扎实推动共同富裕》。
        """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("柳河镇融媒体中心开设了什么专栏", "身边人身边事")]
    [InlineData("柳河镇老旧小区改造以后怎么管", "管理委员会管")]
    [InlineData("柳河镇老人怎么看病", "家庭医生上门")]
    [InlineData("老百姓身边的好医生是谁", "何文秀")]
    [InlineData("全镇有多少人领了补贴", "1580人")]
    [InlineData("合作社社员每户收入多少", "2600元")]
    [InlineData("冷库雇工工资多少", "每天120元")]
    [InlineData("中心组学习的文章有哪些", "扎实推动共同富裕")]
    [InlineData("柳河镇以后有什么打算", "计划再改造8个小区")]
    public void What_is_asked_in_the_words_of_another_form_is_told(string question, string told) =>
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void How_many_phases_there_are_tells_nothing_of_the_last_one() => Assert.DoesNotContain("8000万元", page.Ask("果品冷库三期投资多少").Text, StringComparison.Ordinal);

    [Fact]
    public void A_word_of_the_language_is_nobody_who_is_introduced() => Assert.DoesNotMatch("^去年的冠军石桥村队", page.Ask("冠军是谁").Text);

    [Theory]
    [InlineData("县电视台开了什么专栏", null)]
    [InlineData("某会议的消息登在哪个栏目", ArticleSide.Column)]
    [InlineData("水库那篇报道是什么栏目", ArticleSide.Column)]
    [InlineData("村图书室发什么", null)]
    [InlineData("他的事迹登了报", null)]
    [InlineData("水库的消息登在报纸第几版", ArticleSide.Issue)]
    [InlineData("水库的消息见于哪天的报纸", ArticleSide.Issue)]
    [InlineData("党支部学过的文章有哪些", null)]
    [InlineData("养老的文章有哪些", ArticleSide.Listed)]
    public void Of_articles_is_asked_only_where_they_are_meant(string question, ArticleSide? side) => Assert.Equal(side, ArticleAsk.Read(question)?.Side);

    [Theory]
    [InlineData("老百姓身边的医生是谁", "")]
    [InlineData("那个姓卢的书记是谁", "卢")]
    [InlineData("百姓家门口姓欧阳的医生是谁", "欧阳")]
    public void The_people_are_no_family_name(string question, string surname) => Assert.Equal(surname, Surname.In(question));

    [Theory]
    [InlineData("老人怎么看病", false)]
    [InlineData("居民怎么看这件事", true)]
    public void A_verb_with_its_object_asks_for_no_speech(string question, bool asks) => Assert.Equal(asks, SpeechAsked.Read(question) is not null);
}
