namespace Wenzheng.Browser.Tests;

/// <summary>A test that needs the machine's Chromium; where there is none it is skipped by name with the reason, never silently.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (ChromiumPath is null)
            Skip = "Chromium is not installed (looked for /usr/bin/chromium and WENZHENG_CHROMIUM); apt-get install chromium.";
    }

    /// <summary>Where Chromium is, or null.</summary>
    internal static string? ChromiumPath { get; } = ((string?[])[Environment.GetEnvironmentVariable("WENZHENG_CHROMIUM"), "/usr/bin/chromium"])
        .FirstOrDefault(File.Exists);
}
