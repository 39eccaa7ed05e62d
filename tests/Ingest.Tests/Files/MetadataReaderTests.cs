using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Tests.Files;

public class MetadataReaderTests
{
    [Fact]
    public void Front_matter_gives_newspaper_date_page_and_url()
    {
        var reading = MetadataReader.Read("---\nnewspaper: 某某日报\ndate: 2022-08-03\npage: \"3\"\nurl: https://example.cn/a\n---\n正文", null);
        Assert.Equal(new PageMetadata("某某日报", new DateOnly(2022, 8, 3), "3", "https://example.cn/a"), reading.Metadata);
        Assert.Null(reading.Error);
    }

    [Fact]
    public void A_sidecar_goes_before_front_matter() =>
        Assert.Equal("乙报", MetadataReader.Read("---\nnewspaper: 甲报\n---\n正文", "newspaper: 乙报\n").Metadata.Newspaper);

    [Fact]
    public void Blanked_front_matter_leaves_every_other_character_in_place()
    {
        const string text = "---\ndate: 2022-08-03\n---\n正文";
        var blank = MetadataReader.Blank(text, MetadataReader.Read(text, null).Length);
        Assert.Equal(text.Length, blank.Length);
        Assert.Equal("正文", blank.Trim());
        Assert.Equal(3, blank.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("date: 2022-13-40")]
    [InlineData("date: 昨天")]
    [InlineData("url: javascript:alert(1)")]
    [InlineData("colour: red")]
    [InlineData("没有冒号的一行: ok\n坏行")]
    public void What_is_not_valid_is_said_in_a_sentence(string sidecar) =>
        Assert.EndsWith("。", MetadataReader.Read("正文", sidecar).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\n正文没有结束线")]
    [InlineData("---\n---\n正文")]
    [InlineData("正文\n---\ndate: 2022-08-03\n---\n")]
    public void A_rule_is_no_front_matter(string text) => Assert.Equal(0, MetadataReader.Read(text, null).Length);
}
