using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Documents that are no newspaper pages.</summary>
public sealed class PlainDocumentTests
{
    [Fact]
    public void A_title_and_paragraphs_are_one_article()
    {
        var article = Assert.Single(ReadPages.Read("春耕备耕工作有序推进\n\n四月以来，各地抢抓农时，全力做好春耕备耕工作。\n\n农技人员深入田间地头，指导农户科学种植。\n").Articles);
        Assert.Equal("春耕备耕工作有序推进", article.Title);
        Assert.Equal(2, ReadPages.Texts(article).Count);
        Assert.Equal("page.txt#1", article.Id);
        Assert.Equal(0, article.Ordinal);
    }

    [Fact]
    public void A_markdown_document_keeps_its_sections_in_one_article()
    {
        var article = Assert.Single(ReadPages.Read("""
            # 社区养老服务指南

            本指南介绍社区养老服务的申请条件、办理流程和收费标准。

            ## 申请条件

            年满六十周岁的本市户籍老年人均可申请。

            - 身份证
            - 户口本
            - 近期照片

            ## 办理流程

            1. 到社区服务中心领取申请表。
            2. 填写申请表并提交材料。

            ## 收费标准

            | 项目 | 价格 |
            |---|---|
            | 助餐 | 15元 |
            """).Articles);
        Assert.Equal("社区养老服务指南", article.Title);
        Assert.Equal(["申请条件", "办理流程", "收费标准"], ReadPages.Texts(article, ParagraphKind.SectionHeading));
        Assert.Contains("- 户口本", ReadPages.Texts(article));
        Assert.Contains("2. 填写申请表并提交材料。", ReadPages.Texts(article));
    }

    [Fact]
    public void A_notice_with_numbered_headings_is_one_article()
    {
        var article = Assert.Single(ReadPages.Read("""
            关于印发《城市公园绿地管理办法》的通知

            各县（市、区）人民政府，市直各有关单位：

            为进一步加强城市公园绿地管理，提升城市环境质量，现将有关事项通知如下。

            一、总体要求

            坚持以人民为中心的发展思想，统筹规划、建设、管理三大环节，不断满足人民群众需要。

            二、主要任务

            （一）完善规划体系

            各地要在2023年底前完成公园绿地专项规划编制。

            （二）加强日常养护

            落实养护责任，建立巡查制度，每月巡查不少于两次。

            三、保障措施

            加强组织领导，落实资金保障，严格督查考核。

            市人民政府办公室
            2022年5月10日
            """).Articles);
        Assert.Equal("关于印发《城市公园绿地管理办法》的通知", article.Title);
        Assert.Equal(["一、总体要求", "二、主要任务", "（一）完善规划体系", "（二）加强日常养护", "三、保障措施"], ReadPages.Texts(article, ParagraphKind.SectionHeading));
    }

    [Fact]
    public void A_text_without_a_heading_is_one_article_without_a_title()
    {
        var article = Assert.Single(ReadPages.Read("没有标题的一段文字，只有正文。第二句话也在这里。\n第二段仍然是正文，讲的是同一件事情。").Articles);
        Assert.Equal("", article.Title);
        Assert.Equal(2, ReadPages.Texts(article).Count);
    }

    [Fact]
    public void Lines_of_one_width_are_joined_to_paragraphs()
    {
        const string first = "为了进一步提升基层治理能力，县委组织部在全县范围内开展了党员干部大走访活动。活动开始以来，共走访群众一万余户，收集意见建议三千余条，解决实际问题八百多个。各乡镇结合实际制定了工作方案，明确了责任分工，做到了件件有着落。";
        const string second = "群众反映，走访活动解决了他们的实际困难。家住东街的李大爷说，过去办事要跑好几趟，现在干部上门就能办好，省了不少时间和精力，心里非常满意。";
        var page = "党员干部走访忙\r\n\r\n" + Wrapped("　　" + first) + Wrapped("　　" + second);
        var article = Assert.Single(ReadPages.Read(page).Articles);
        Assert.Equal([first, second], ReadPages.Texts(article));

        static string Wrapped(string text) => string.Concat(text.Chunk(28).Select(c => new string(c) + "\r\n"));
    }

    [Fact]
    public void A_poem_and_a_list_are_no_headlines()
    {
        var article = Assert.Single(ReadPages.Read("静夜思\n李白\n床前明月光\n疑是地上霜\n举头望明月\n低头思故乡\n").Articles);
        Assert.Equal(("静夜思", "李白"), (article.Title, article.Byline));
        Assert.Equal(["床前明月光", "疑是地上霜", "举头望明月", "低头思故乡"], ReadPages.Texts(article));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n　")]
    [InlineData("---\n\n***\n")]
    public void A_page_without_text_has_no_article(string page) => Assert.Empty(ReadPages.Read(page).Articles);

    [Fact]
    public void A_giant_line_and_thousands_of_lines_are_read()
    {
        var giant = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"这是第{i}个句子，讲的是基层的事情。"));
        Assert.Equal(giant, Assert.Single(ReadPages.Texts(Assert.Single(ReadPages.Read(giant).Articles))));
        var many = string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"编号{i}的社区网格员走访了{i % 97}户居民，收集了{i % 31}条意见" + (i % 3 == 0 ? "。" : "")));
        Assert.Null(ReadPages.Fault(many, ReadPages.Read(many)));
    }
}
