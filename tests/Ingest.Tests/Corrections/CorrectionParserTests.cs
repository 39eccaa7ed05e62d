using Wenzheng.Ingestion.Corrections;

namespace Wenzheng.Ingestion.Tests.Corrections;

public class CorrectionParserTests
{
    [Fact]
    public void Every_kind_is_read()
    {
        Assert.Equal(new Correction(CorrectionKind.Join, 40, 40, 12, "", "", "", "f:1"), Parse("join 12 <- 40"));
        Assert.Equal(new Correction(CorrectionKind.Join, 40, 40, 12, "全市", "", "", "f:1"), Parse("join 12 <- 40 “全市”"));
        Assert.Equal(new Correction(CorrectionKind.Split, 25, 25, 0, "全市各级", "", "", "f:1"), Parse("split 25 “全市各级”"));
        Assert.Equal(new Correction(CorrectionKind.Move, 30, 33, 12, "甲", "", "", "f:1"), Parse("move 30-33 \"甲\" -> 12"));
        Assert.Equal(new Correction(CorrectionKind.Drop, 30, 33, 0, "", "", "", "f:1"), Parse("DROP 30-33"));
        Assert.Equal(new Correction(CorrectionKind.Retitle, 10, 10, 0, "", "", "新 标题", "f:1"), Parse("retitle 10 = 新 标题"));
        Assert.Equal(new Correction(CorrectionKind.Set, 0, 0, 0, "", "date", "2022-08-03", "f:1"), Parse("set * date = 2022-08-03"));
        Assert.Equal(new Correction(CorrectionKind.Set, 3, 3, 0, "", "byline", "某某", "f:1"), Parse("set 3 byline = 某某"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("erase 3")]
    [InlineData("split")]
    [InlineData("split 0")]
    [InlineData("split -4")]
    [InlineData("split 3-5")]
    [InlineData("split 99999999999999999999")]
    [InlineData("split 3 和别的")]
    [InlineData("drop 5-3")]
    [InlineData("join 12 40")]
    [InlineData("join 12 <-")]
    [InlineData("move 3 -> 4-5")]
    [InlineData("retitle 3")]
    [InlineData("retitle 3 =")]
    [InlineData("set 3 colour = red")]
    [InlineData("set * date = 昨天")]
    [InlineData("set * url = javascript:alert(1)")]
    public void What_is_not_valid_is_refused_with_a_reason(string line)
    {
        Assert.Null(CorrectionParser.Parse(line, "f:1", out var error));
        Assert.NotEmpty(error);
    }

    private static Correction? Parse(string line) => CorrectionParser.Parse(line, "f:1", out _);
}
