namespace Wenzheng.Browser.Tests;

/// <summary>A test that needs the machine's Chromium; where there is none it is skipped by name with the reason, never silently.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (ChromiumPath is null)
            Skip = "Chromium is not installed (looked for WENZHENG_CHROMIUM, /usr/bin/chromium-headless-shell and /usr/bin/chromium); apt-get install chromium-headless-shell.";
    }

    /// <summary>Where Chromium is, or null. Its headless shell draws the same pages without the window around them.</summary>
    internal static string? ChromiumPath { get; } = ((string?[])[Environment.GetEnvironmentVariable("WENZHENG_CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"])
        .FirstOrDefault(File.Exists);
}
