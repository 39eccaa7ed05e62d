using Wenzheng.Bot.Answering;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>One page of invented articles or several, ingested into an index of their own and asked.</summary>
internal sealed class AskedPage : IDisposable
{
    private static readonly Answerer Answerer = new(TextAnalyzer.Default);

    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;

    public AskedPage(params string[] pages)
    {
        for (var i = 0; i < pages.Length; i++) folder.Write(i == 0 ? "pages/page.md" : $"pages/page{i + 1}.md", pages[i]);
        Assert.Equal(0, Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index")).GetAwaiter().GetResult().Code);
        index = new BuiltInIndex(folder.File("index"));
    }

    public Answer Ask(string question, params Turn[] history)
    {
        using var reader = index.Acquire();
        return Answerer.Answer(reader, new Question(question, history), CancellationToken.None);
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }
}
