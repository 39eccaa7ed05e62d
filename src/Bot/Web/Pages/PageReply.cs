using System.IO.Compression;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>Sends pages that were written on the server.</summary>
internal static class PageReply
{
    public static async Task Send(HttpContext context, int status, Html page)
    {
        var bytes = page.ToBytes();
        var response = context.Response;
        // No secret stands in these pages, so that compressing them tells none.
        response.Headers.Append("Vary", "Accept-Encoding");
        if (PageAsset.Accepts(context.Request.Headers.AcceptEncoding.ToString(), "br"))
        {
            bytes = Compressed(bytes);
            response.Headers.ContentEncoding = "br";
        }
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        // Going back shows the page at once; a new generation shows at the next visit.
        response.Headers.CacheControl = "private, no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>A page with one sentence: what is wrong, and where to go on.</summary>
    public static Task Fault(HttpContext context, int status, string title, string sentence)
    {
        var page = PageShell.Open(title, NavEntry.None, "page narrow");
        page.Add($"""
                <h1>{title}</h1>
                <p class="notice warn" role="alert">{sentence}</p>
                <p class="actions"><a class="button primary" href="/">去提问</a> <a class="button" href="/search">去检索</a> <a class="button" href="/browse">看目录</a></p>

            """);
        return Send(context, status, PageShell.Close(page, null));
    }

    /// <summary>Quickly: a page is written for one visitor, and the last tenth of its size is not worth the wait.</summary>
    private static byte[] Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream(bytes.Length / 3);
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
