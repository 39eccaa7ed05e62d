namespace Wenzheng.Bot.Configuration;

/// <summary>网页服务: addresses and limits of <c>serve</c>.</summary>
public sealed class ServerOptions
{
    /// <summary>Addresses to listen on, separated by ';'. The default is reachable from this machine only.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Questions one address may ask in a minute, 1 to 100,000; 60 is more than a person types.</summary>
    public int QuestionsPerMinute { get; set; } = 60;

    /// <summary>Other requests (articles, examples, files of the page) one address may make in a minute, 1 to 1,000,000.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Largest body of a request in bytes, 1,024 to 1,048,576: a question is 500 characters, its history a few more.</summary>
    public int MaxBodyBytes { get; set; } = 64 * 1024;

    /// <summary>Longest time one request may take, in seconds, 1 to 300.</summary>
    public int RequestTimeoutSeconds { get; set; } = 20;

    /// <summary>Questions answered at once, 1 to 100,000; one more is told to come back in a moment. Each may hold a stream open.</summary>
    public int AnswersAtOnce { get; set; } = 400;

    /// <summary>Questions of one address answered at once, 1 to 100,000: an office behind one address, not a flood.</summary>
    public int AnswersPerVisitor { get; set; } = 20;

    /// <summary>Seconds of silence after which a stream gets a comment, 1 to 300; proxies close what is silent for 30 or 60.</summary>
    public int HeartbeatSeconds { get; set; } = 15;

    /// <summary>Connections open at once, 1 to 100,000.</summary>
    public int MaxConnections { get; set; } = 1000;

    /// <summary>Addresses of proxies in front whose X-Forwarded-For is believed, separated by ';'; empty when there are none.</summary>
    public string TrustedProxies { get; set; } = "";
}
