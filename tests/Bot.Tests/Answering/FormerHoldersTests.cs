using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A notice of dismissal tells who held a post; another article tells who holds it.</summary>
public sealed class FormerHoldersTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;

    public FormerHoldersTests()
    {
        folder.Write("pages/page.md", """
            ---
            newspaper: 岑川日报
            date: 2023-07-04
            ---
            # 岑川县水利局局长职务任免

            岑川县人大常委会决定，免去巩长安的县水利局局长职务。

            # 岑川县加固河堤

            岑川县加固河堤12公里。县水利局党组书记、局长钮怀远说，河堤能防五十年一遇的洪水。
            """);
        Assert.Equal(0, Support.Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index")).GetAwaiter().GetResult().Code);
        index = new BuiltInIndex(folder.File("index"));
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Who_holds_a_post_is_not_who_was_dismissed_from_it()
    {
        using var reader = index.Acquire();
        Assert.Contains("钮怀远", new Answerer(TextAnalyzer.Default).Answer(reader, new Question("岑川县水利局局长是谁"), default).Text, StringComparison.Ordinal);
    }
}
