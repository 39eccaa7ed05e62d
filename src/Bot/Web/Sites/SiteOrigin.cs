using System.Globalization;

namespace Wenzheng.Bot.Web.Sites;

/// <summary>来源: an origin as staff type it, and as browsers write it in the Origin header.</summary>
public static class SiteOrigin
{
    /// <summary>The origin in a browser's writing: lower case, host names in ASCII, no default port, no path. False when it is none.</summary>
    /// <remarks>No wildcards: a page on any host of a domain could then ask (ASVS 3.4.2 wants an exact list).</remarks>
    public static bool TryParse(string text, out string origin)
    {
        origin = "";
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return false;
        var isPlain = uri.UserInfo.Length == 0 && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.Host.Length > 0 && !uri.Host.Contains('*', StringComparison.Ordinal);
        if (!isPlain)
            return false;
        // Of an IPv6 address IdnHost has no brackets.
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(CultureInfo.InvariantCulture);
        origin = uri.Scheme + "://" + host.ToLowerInvariant() + port;
        return true;
    }
}
