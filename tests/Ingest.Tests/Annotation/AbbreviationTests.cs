using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Tests.Annotation;

public class AbbreviationTests
{
    [Theory]
    [InlineData("位于示范区的甲乙乳业(东川)有限公司(以下简称“东川甲乙”)恢复生产。", "东川甲乙", "甲乙乳业(东川)有限公司")]
    [InlineData("智控项目即智慧升级改造项目，进展顺利。", "智控项目", "智慧升级改造项目")]
    [InlineData("“三资”即资金资产资源管理工作，已经启动。", "三资", "资金资产资源管理工作")]
    public void A_short_form_is_found_with_its_long_form(string text, string shortForm, string longForm)
    {
        var abbreviation = Assert.Single(AbbreviationFinder.Find(text, []));
        Assert.Equal((shortForm, longForm), (abbreviation.ShortForm, abbreviation.LongForm));
    }

    [Theory]
    [InlineData("民警立即呼叫周围警力支援现场。")]
    [InlineData("第十二条即日起施行，请各单位遵照执行。")]
    [InlineData("出台《实施办法》（以下简称《办法》）。")]
    public void Other_uses_of_the_words_are_none(string text) => Assert.Empty(AbbreviationFinder.Find(text, []));
}
