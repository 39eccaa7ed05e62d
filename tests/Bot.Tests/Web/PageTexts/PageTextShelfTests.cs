using Wenzheng.Bot.Web.PageTexts;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Web.PageTexts;

public sealed class PageTextShelfTests
{
    private static readonly SourceEntry Page = new("版.txt", "aa", 10, 1);

    [Fact]
    public async Task A_page_is_read_once_however_many_look_at_it()
    {
        var reads = 0;
        using var shelf = new PageTextShelf((_, _) => new PageText($"版面{Interlocked.Increment(ref reads)}", null));

        var texts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => shelf.FindAsync(Page, CancellationToken.None)));

        Assert.All(texts, text => Assert.Equal("版面1", text.Text));
    }

    [Fact]
    public async Task What_could_not_be_read_is_tried_again_and_a_changed_page_is_another()
    {
        var reads = 0;
        using var shelf = new PageTextShelf((source, _) => ++reads == 1 ? PageText.Missing("没有读出来。") : new PageText(source.Sha256, null));

        Assert.Equal("没有读出来。", (await shelf.FindAsync(Page, CancellationToken.None)).Fault);
        Assert.Equal("aa", (await shelf.FindAsync(Page, CancellationToken.None)).Text);
        Assert.Equal("bb", (await shelf.FindAsync(Page with { Sha256 = "bb" }, CancellationToken.None)).Text);
    }

    [Fact]
    public async Task A_page_that_takes_long_is_promised_for_later_and_there_then()
    {
        using var gate = new ManualResetEventSlim();
        using var shelf = new PageTextShelf((_, cancellationToken) =>
        {
            gate.Wait(cancellationToken);
            return new PageText("扫描件", null);
        });

        Assert.Contains("稍后", (await shelf.FindAsync(Page, CancellationToken.None)).Fault, StringComparison.Ordinal);
        gate.Set();

        Assert.Equal("扫描件", (await shelf.FindAsync(Page, CancellationToken.None)).Text);
    }

    [Fact]
    public async Task Many_slow_pages_do_not_pile_up_without_end()
    {
        using var gate = new ManualResetEventSlim();
        using var shelf = new PageTextShelf((_, cancellationToken) =>
        {
            gate.Wait(cancellationToken);
            return new PageText("", null);
        });
        var asked = Enumerable.Range(0, 40).Select(i => shelf.FindAsync(Page with { Name = $"{i}.pdf" }, CancellationToken.None)).ToList();

        Assert.Contains(await Task.WhenAll(asked), text => text.Fault!.Contains("太多", StringComparison.Ordinal));
        gate.Set();
    }
}
