using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Wenzheng.Browser.Tests;

/// <summary>Somebody else's site: another origin, a strict policy that names the widget's server and nothing more, and styles that get in the way.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication server;

    private ForeignSite(WebApplication server) => this.server = server;

    public string Address => server.Urls.First();

    /// <summary>What the site writes into the widget's tag, beside its address; read for each page, so that it may name the site's own key.</summary>
    public string Attributes { get; set; } = "";

    public static async Task<ForeignSite> Start(string widgetServer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new ForeignSite(app);
        app.Run(context =>
        {
            var isStyle = context.Request.Path == "/site.css";
            context.Response.ContentType = isStyle ? "text/css" : "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src {widgetServer}; frame-src {widgetServer}; style-src 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";
            return context.Response.WriteAsync(isStyle ? Style : site.Page(widgetServer));
        });
        await app.StartAsync();
        return site;
    }

    // Rules that a real site has for its own ends, and that would hide or move a widget that lay open to them.
    private const string Style = """
        body { font: 17px/1.9 "Noto Serif CJK SC", serif; max-width: 46rem; margin: 3rem auto; padding: 0 1.2rem; color: #222; }
        h1 { font-size: 1.8rem; }
        div { display: none !important; transform: rotate(10deg); }
        button { display: none; background: lime; }
        iframe { width: 10px; border: 9px solid lime; }
        """;

    private string Page(string widgetServer) => $"""
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>某县人民政府</title><link rel="stylesheet" href="/site.css"></head><body><main>
        <h1>某县人民政府</h1><p>政务公开 · 办事服务 · 互动交流</p>
        {string.Concat(Enumerable.Repeat("<p>为深入推进基层治理体系和治理能力现代化，进一步提升服务群众水平，现将有关事项公布如下。各乡镇、街道要结合实际，抓好贯彻落实，确保各项工作取得实效。</p>", 8))}
        <p><a id="own" href="#own">问一问</a></p></main>
        <script async src="{widgetServer}/widget.js" {Attributes}></script></body></html>
        """;

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
    }
}
