using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Wenzheng.Bot.Web;

/// <summary>
/// 访客: who asks, without a cookie. Rates count by address, which cannot be chosen; what belongs to a visitor (conversations,
/// answers to repeat) is found by a secret that the server gave and the browser keeps for its tab.
/// </summary>
/// <param name="Address">The address; of an IPv6 visitor the /64 that one household owns.</param>
/// <param name="Secret">The secret sent along; null when there was none.</param>
internal readonly record struct Visitor(string Address, string? Secret)
{
    /// <summary>Header that carries the secret, never an address: addresses are logged.</summary>
    public const string Header = "X-Visitor";

    public static Visitor Of(HttpContext context)
    {
        var secret = context.Request.Headers[Header].ToString();
        return new Visitor(AddressOf(context), Token.IsOne(secret) ? secret : null);
    }

    /// <summary>The visitor's address; an IPv6 visitor owns a /64 and would else be as many visitors.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    // Of this process: addresses are few enough to try them all against a hash without a key.
    private static readonly byte[] HashKey = RandomNumberGenerator.GetBytes(32);

    /// <summary>A hash that tells visitors apart while the process runs, and cannot be led back to one.</summary>
    public string Hash()
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(HashKey, Encoding.UTF8.GetBytes(Secret ?? Address), hash);
        return Convert.ToHexStringLower(hash[..12]);
    }
}
