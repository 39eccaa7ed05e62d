namespace Wenzheng.Browser.Tests;

/// <summary>As <see cref="BrowserFactAttribute"/>, for tables.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}
