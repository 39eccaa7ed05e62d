using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Wenzheng.Bot.Web;

/// <summary>令牌: names that cannot be guessed: 128 random bits as 22 letters, digits, '-' and '_'.</summary>
internal static class Token
{
    private const int RandomBytes = 16;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static string New()
    {
        Span<byte> bytes = stackalloc byte[RandomBytes];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Whether the text may be one; only a look at its form, so that nothing else gets into keys and logs.</summary>
    public static bool IsOne(string? text) => text is { Length: 22 } && !text.AsSpan().ContainsAnyExcept(Letters);

    /// <summary>Whether a client's own key (of an idempotent request) can be taken: up to 64 of the same characters.</summary>
    public static bool IsClientKey(string? text) => text is { Length: >= 8 and <= 64 } && !text.AsSpan().ContainsAnyExcept(Letters);
}
