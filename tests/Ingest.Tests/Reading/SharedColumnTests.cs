namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Pages on which one article goes on under the headline of another: which text belongs to which.</summary>
public sealed class SharedColumnTests
{
    private const string Bench = "徐家桥社区共有老旧楼房五十三栋，楼道狭窄，邻里碰面连个站脚的地方也没有。去年冬天，社区党委书记林远山把拆迁工地剩下的木料要来，";
    private const string BenchRest = "请退休木匠打了五十三把长椅，每栋楼一楼放一把。";
    private const string BenchMore = "长椅一摆，事就说开了。谁家装修几点停工、电动车往哪儿充电，都在长椅上商量，投诉从每月六十四件降到二十一件。";
    private const string Station = "岚溪县在环卫站、加油站建起爱心驿站八十六个，为环卫工人、快递员提供饮水、热饭、充电，最热的七八月份每天开到晚上十点。";

    [Fact]
    public void A_line_too_short_to_open_an_article_goes_on_with_the_sentence_cut_off_above_the_headline()
    {
        var articles = ReadPages.Texts($"楼道里有了长椅\n\n本报记者 林远山\n\n{Bench}\n\n爱心驿站不打烊\n\n通讯员 苏小河\n\n{BenchRest}\n\n{BenchMore}\n\n{Station}");
        Assert.Contains(Bench + BenchRest, articles[0].Paragraphs);
    }

    [Fact]
    public void Text_that_opens_with_a_headlines_words_belongs_under_it()
    {
        var articles = ReadPages.Texts($"楼道里有了长椅\n\n本报记者 林远山\n\n{Bench}\n\n爱心驿站不打烊\n\n通讯员 苏小河\n\n{BenchRest}\n\n{BenchMore}\n\n{Station}");
        Assert.Equal([Bench + BenchRest, BenchMore], articles[0].Paragraphs);
        Assert.Equal([Station], articles[1].Paragraphs);
    }

    [Fact]
    public void A_question_and_its_answer_stay_with_the_other_questions_where_a_notice_stands_between()
    {
        const string cut = "答：高血压、糖尿病等九种慢性病，门诊买药报销六成半，高血压每年封顶六百元，糖尿病每年封";
        const string rest = "顶八百元。";
        const string notice = "8月12日7时至18时，枫北线停电检修，影响范围是枫北街、粮站巷。遇大雨顺延。";
        var articles = ReadPages.Texts($"门诊怎么报\n\n问：在村卫生室看病能不能报销？\n\n答：能。一次门诊费用报销一半，全年每人最高一百二十元。\n\n问：慢性病买药有没有优惠？\n\n{cut}\n\n"
            + $"问：异地住院要不要备案？\n\n答：要。可以打电话备案，没有备案的报销比例降低十个百分点。\n\n停电检修预告\n\n{notice}\n\n{rest}");
        Assert.Equal(2, articles.Count);
        Assert.Contains(cut + rest, articles[0].Paragraphs);
        Assert.Contains("问：异地住院要不要备案？", articles[0].Paragraphs);
        Assert.Equal([notice], articles[1].Paragraphs);
    }

    [Fact]
    public void A_headline_before_an_answer_is_no_piece_of_it()
    {
        var article = Assert.Single(ReadPages.Read("新农合并轨以后 门诊怎么报\n\n县医保局答读者问\n\n问：在村卫生室看病能不能报销？\n\n答：能。一次门诊费用报销一半，全年每人最高报一百二十元。").Articles);
        Assert.StartsWith("新农合并轨以后 门诊怎么报", article.Title, StringComparison.Ordinal);
    }
}
