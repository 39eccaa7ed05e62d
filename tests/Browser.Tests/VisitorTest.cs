namespace Wenzheng.Browser.Tests;

/// <summary>What visitors see: served once for all these tests.</summary>
[Collection(nameof(SharedBrowser))]
public abstract class VisitorTest(BrowserFixture fixture) : PageTest(fixture)
{
    private protected BrowserFixture Fixture { get; } = fixture;
}
