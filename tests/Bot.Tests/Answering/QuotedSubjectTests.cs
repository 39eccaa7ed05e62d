using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Of a name that a question quotes only articles that print it tell more.</summary>
public sealed class QuotedSubjectTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 双沟社区：搭起连心桥

        双沟社区实施“连桥工程”，组织楼长上门听意见，今年办结小事210件。

        # 连桥村修路

        连桥村位于青河镇东头，村里今年把连桥村到镇上的4公里路修成了柏油路。
        """);

    [Fact]
    public void Another_thing_of_a_like_name_is_not_told_beside_it()
    {
        var answer = page.Ask("“连桥工程”怎么搞的");
        Assert.Contains("“连桥工程”", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("连桥村", answer.Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
