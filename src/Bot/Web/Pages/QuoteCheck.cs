using System.Globalization;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>
/// 引文校验: eight hex digits of a quote's characters (FNV-1a, 32 bits, over UTF-16 units) in its address. When an article is read anew
/// and its text shifts, the quote is found again by them, or known to be gone; a wrong sentence is never marked. No secret, no security.
/// </summary>
internal static class QuoteCheck
{
    /// <summary>A longer text is not searched: finding costs its length times the quote's.</summary>
    private const long MaxWork = 20_000_000;

    public static string Of(ReadOnlySpan<char> quote) => Hash(quote).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>The quote's place in the text: where the address says, else where the same characters stand; null when they do not.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="start">As the address says.</param>
    /// <param name="length">As the address says, at least 1.</param>
    /// <param name="check">As the address says; empty when it does not.</param>
    public static TextRange? Find(string text, int start, int length, string check)
    {
        var isInside = start >= 0 && length > 0 && start <= text.Length - length;
        if (check.Length == 0)
            return isInside ? new TextRange(start, length) : null;
        if (!uint.TryParse(check, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash) || length <= 0 || length > text.Length)
            return null;
        if (isInside && Hash(text.AsSpan(start, length)) == hash)
            return new TextRange(start, length);
        if ((long)text.Length * length > MaxWork)
            return null;
        for (var at = 0; at + length <= text.Length; at++)
            if (Hash(text.AsSpan(at, length)) == hash)
                return new TextRange(at, length);
        return null;
    }

    private static uint Hash(ReadOnlySpan<char> quote)
    {
        var hash = 2166136261u;
        foreach (var unit in quote)
            hash = (hash ^ unit) * 16777619u;
        return hash;
    }
}
