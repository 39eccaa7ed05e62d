using Wenzheng.Indexing.Archive;

namespace Wenzheng.Indexing.Tests.Archive;

/// <summary>Who is named in a byline.</summary>
public sealed class BylinesTests
{
    [Theory]
    [InlineData("本报记者 王丹 通讯员 李晓红", "王丹,李晓红")]
    [InlineData("□ 本报见习记者何小满", "何小满")]
    [InlineData("记者 费 晴 实习生 冯一诺", "费晴,冯一诺")]
    [InlineData("文：冯小川 图：袁立", "冯小川,袁立")]
    [InlineData("王文静/文 孙立摄", "王文静,孙立")]
    [InlineData("（陆闻樱）", "陆闻樱")]
    [InlineData("阿依古丽·买买提 摄影报道", "阿依古丽·买买提")]
    [InlineData("本报讯", "")]
    [InlineData("", "")]
    public void Names_are_read_without_what_their_bearers_are(string byline, string names) =>
        Assert.Equal(names, string.Join(',', Bylines.Names(byline)));
}
