namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>转版: articles that go on on another page, or come from one.</summary>
public sealed class JumpNoteTests
{
    [Theory]
    [InlineData("（下转第四版）")]
    [InlineData("(下转A3版)")]
    [InlineData("\n\n下转第2版")]
    public void A_sentence_whose_rest_is_on_another_page_takes_no_other_line(string note)
    {
        var articles = ReadPages.Read(
            $"""
            ## 城南推行清单管理

            本报讯 近日，城南街道推行清单管理，对三十七项事务逐一核对，把每件事的经办人和{note}

            ## 城北办起早餐铺

            办理时限都写在墙上，早餐铺的价目也写在墙上，一碗热粥两元。
            """).Articles;
        Assert.Equal(2, articles.Count);
        Assert.DoesNotContain("办理时限", articles[0].Text, StringComparison.Ordinal);
        Assert.Contains("办理时限", articles[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_comes_from_another_page_is_joined_to_nothing_above_it()
    {
        var articles = ReadPages.Read(
            """
            ## 城南推行清单管理

            本报讯 近日，城南街道推行清单管理，对三十七项事务逐一核对，把每件事的经办人和

            ## 城北办起早餐铺

            （上接第一版）办理时限都写在墙上，早餐铺的价目也写在墙上，一碗热粥两元。
            """).Articles;
        Assert.Contains("办理时限", articles[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_behind_a_note_is_seen()
    {
        var articles = ReadPages.Read("城北的早餐铺开张了。（李红）\n\n（上接第一版）本报讯 城南街道修好了三条小巷。").Articles;
        Assert.Equal(2, articles.Count);
    }
}
