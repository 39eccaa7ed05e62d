using System.Collections.Frozen;
using System.Text;

namespace Wenzheng.Bot.Web;

/// <summary>The pages and their files, embedded in the program: nothing on disk can be asked for by path.</summary>
internal static class PageEndpoints
{
    private static readonly FrozenDictionary<string, PageAsset> Assets = Load();

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/favicon.ico", ["GET", "HEAD"], context => Send(context, "favicon.svg"));
        routes.MapMethods("/assets/{**name}", ["GET", "HEAD"], context => Send(context, (string)context.Request.RouteValues["name"]!));
    }

    /// <summary>Sends an embedded file.</summary>
    internal static async Task Send(HttpContext context, string name)
    {
        if (!Assets.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var response = context.Response;
        var (encoding, bytes, tag) = asset.For(context.Request.Headers.AcceptEncoding.ToString());
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append("Vary", "Accept-Encoding");
        response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        response.ContentType = asset.Type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>An embedded page's text.</summary>
    internal static string TextOf(string name) => Encoding.UTF8.GetString(Assets[name].Bytes);

    private static FrozenDictionary<string, PageAsset> Load()
    {
        const string folder = "wwwroot/";
        var assembly = typeof(PageEndpoints).Assembly;
        var assets = new Dictionary<string, PageAsset>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            // Built on Windows, folders are parted by a backslash.
            assets[resource[folder.Length..].Replace('\\', '/')] = new PageAsset(bytes, TypeOf(resource));
        }
        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        // Licences of what is served as its authors built it.
        ".txt" => "text/plain; charset=utf-8",
        var other => throw new InvalidOperationException($"No content type for {other}."),
    };
}
