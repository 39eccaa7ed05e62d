using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Writers who are named outside the text: on a line under the heading or the text, once for a column, over or under it.</summary>
public sealed class ColumnWritersTests : IDisposable
{
    private readonly AskedPage page = new("""
            ---
            newspaper: 岑川日报
            date: 2024-05-16
            ---
            # 岑川县：四百口机井装上“电子管家”

            本报记者 王 丹 通讯员 李晓红

            去年以来，岑川县投入1860万元，为412口机井装上智能水表，亩均节水38立方米。

            # 马头乡：枣林里养起了土鸡

            马头乡的8000亩枣林里，散养着3.2万只土鸡，带动287户农户增收。

            （本报记者 宋听澜 通讯员 孟小雨）

            # 夜市里的消费账

            本报记者 王丹/文 孙立/图

            6月18日晚，岑川县城南夜市人声鼎沸，147个摊位摆得满满当当，开张一个月营业额达到420万元。

            基层见闻

            本组稿件采写：记者 陆闻樱

            # 下河村：晒场变广场

            下河村把废弃的晒场改成了广场，铺砖1200平方米，装了12盏路灯。

            # 石门村：光伏板下种药材

            石门村在光伏板下种黄芩260亩，亩均收入1900元，村集体一年进账18万元。

            # 三十里外的一所小学

            □ 本报见习记者 何小满

            三十里沟小学只有11个学生、3位老师，校长方玉山在这里教了26年书。

            岑川短讯

            # 县城再添三处停车场

            县城新建停车场3处，增加车位460个，6月1日起投入使用。

            # 枣花节引来两万游客

            第六届枣花节在马头乡开幕，三天接待游客2.1万人次。

            本栏稿件由记者 周晓岚 苗青岩采写

            责编：谷雨声 版式：韩冰 校对：田甜
            """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("王丹写了哪些稿子", "岑川县：四百口机井装上“电子管家”。[1]\n夜市里的消费账。[2]")]
    [InlineData("岑川县王丹写的稿子有哪些", "岑川县：四百口机井装上“电子管家”。[1]\n夜市里的消费账。[2]")]
    [InlineData("孟小雨写了几篇", "马头乡：枣林里养起了土鸡。[1]")]
    [InlineData("何小满写了哪些报道", "三十里外的一所小学。[1]")]
    [InlineData("陆闻樱写了哪几条", "下河村：晒场变广场。[1]\n石门村：光伏板下种药材。[2]")]
    [InlineData("苗青岩采写的报道有哪些", "县城再添三处停车场。[1]\n枣花节引来两万游客。[2]")]
    [InlineData("孙立拍了哪些照片", "夜市里的消费账。[1]")]
    public void The_articles_of_a_writer_are_found_wherever_the_name_stands(string question, string expected) =>
        Assert.Equal(expected, page.Ask(question).Text);

    [Theory]
    [InlineData("枣花节那条消息谁写的", "枣花节引来两万游客。[1]\n这一栏统一署名：记者 周晓岚 苗青岩。")]
    [InlineData("光伏板下种药材那篇记者是谁", "石门村：光伏板下种药材。[1]\n这一栏统一署名：记者 陆闻樱。")]
    [InlineData("养土鸡那篇谁写的", "（本报记者 宋听澜 通讯员 孟小雨）。[1]")]
    public void Who_wrote_an_article_is_told_with_its_title_where_only_its_column_is_signed(string question, string expected) =>
        Assert.Equal(expected, page.Ask(question).Text);

    [Theory]
    [InlineData("谷雨声写了哪些稿子")]
    [InlineData("韩冰写了哪些稿子")]
    public void Who_edits_a_page_wrote_none_of_it(string question) => Assert.True(page.Ask(question).Refused);
}
