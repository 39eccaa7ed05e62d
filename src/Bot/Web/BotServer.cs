using Microsoft.AspNetCore.Http.Timeouts;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Conversations;
using Wenzheng.Bot.Web.Asking;
using Wenzheng.Bot.Web.OpenApi;
using Wenzheng.Bot.Web.Pages;
using Wenzheng.Bot.Web.Sites;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary>网页服务: puts the parts together; each feature maps its own routes.</summary>
internal static class BotServer
{
    /// <param name="more">Adds what the caller has opened or its settings ask for: stores that only one process may hold, the model.</param>
    public static WebApplication Create(ServerOptions options, IPassageIndex index, Action<IServiceCollection>? more = null)
    {
        // Empty, not slim: settings come from SettingsReader alone, so that ASPNETCORE_URLS and the like change nothing.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "yyyy-MM-dd HH:mm:ss "));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        // Until it has started: a start that fails is told by the command in one sentence, the host would print its stack first.
        var isStarted = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isStarted && level >= LogLevel.Warning);
        // Problem logs what is our fault; a visitor's broken request must not fill the log with stacks.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            LongRequests.Configure(kestrel.Limits);
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(index);
        builder.Services.AddSingleton(new AnswerDesk(index, new Answerer(TextAnalyzer.Default)));
        builder.Services.AddSingleton<ArchiveOverview>();
        builder.Services.AddSingleton<ConversationStore>();
        builder.Services.AddSingleton<SiteStore>();
        builder.Services.AddAsking(options);
        more?.Invoke(builder.Services);
        builder.Services.AddArchivePages();
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(options.RequestTimeoutSeconds),
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            WriteTimeoutResponse = context => Problem.Write(context, StatusCodes.Status504GatewayTimeout, "回答用时过长", "这个问题处理太久，已经停止；请换个更具体的问法。"),
        });
        builder.Services.AddRateLimiter(limiter => RateLimits.Configure(limiter, options));
        ProxyTrust.Configure(builder.Services, options);

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => isStarted = true);
        if (ProxyTrust.IsNeeded(options))
            app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseLongRequests();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problem.OfException, AllowStatusCode404Response = true });
        app.UseStatusCodePages(statusCode => Problem.OfStatus(statusCode.HttpContext));
        app.UseSiteGate();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.MapHealth();
        app.MapAsk();
        app.MapConversations();
        app.MapFeedback();
        app.MapOpenApi();
        app.MapArticles();
        app.MapArchive();
        app.MapSearch();
        app.MapArchivePages();
        app.MapPages();
        app.MapWidget();
        return app;
    }
}
