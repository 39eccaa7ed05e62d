using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Wenzheng.Bot.Admin.Http;

namespace Wenzheng.Bot.Tests.Admin;

/// <summary>What the desk answered.</summary>
internal sealed record DeskAnswer(int Status, string Text, HttpResponseHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Detail => Json.GetProperty("detail").GetString()!;
}

/// <summary>A browser as far as the desk sees one: a cookie, and the token that it sends along.</summary>
internal sealed class DeskClient : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly Uri address;

    public DeskClient(string server)
    {
        address = new Uri(server);
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
    }

    /// <summary>The antiforgery token that is sent; null to send none.</summary>
    public string? Token { get; set; }

    /// <summary>Headers that are sent as well.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public string? Cookie
    {
        get => cookies.GetCookies(new Uri(address, "/admin/api"))["wenzheng-desk"]?.Value;
        set => cookies.Add(new Uri(address, "/admin"), new Cookie("wenzheng-desk", value, "/admin"));
    }

    public async Task<DeskAnswer> Open()
    {
        var answer = await Get("/session");
        Token = answer.Json.GetProperty("antiforgery").GetString();
        return answer;
    }

    public async Task<DeskAnswer> TrySignIn(string name, string password)
    {
        if (Token is null)
            await Open();
        var answer = await Send("POST", "/session", new { name, password });
        if (answer.Status == 200)
            Token = answer.Json.GetProperty("antiforgery").GetString();
        return answer;
    }

    public async Task SignIn(string name, string password) => Assert.Equal(200, (await TrySignIn(name, password)).Status);

    public Task<DeskAnswer> Get(string path) => Send("GET", path);

    public Task<DeskAnswer> Send(string method, string path, object? body = null) =>
        Send(method, path, body is null ? null : new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));

    public Task<DeskAnswer> Upload(string query, byte[] bytes) => Send("PUT", "/files?" + query, Octets(bytes));

    public Task<DeskAnswer> Upload(string query, string text) => Upload(query, Encoding.UTF8.GetBytes(text));

    public async Task<DeskAnswer> Send(string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), DeskRoutes.Prefix + path) { Content = content };
        if (Token is not null)
            request.Headers.Add(DeskGate.TokenHeader, Token);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        // The stream of the job never ends; what is known of it is its head.
        using var response = await http.SendAsync(request, path == "/job" && method == "GET" ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead);
        return new DeskAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync(), response.Headers);
    }

    /// <summary>Waits until the job that was started has ended, and tells how.</summary>
    public async Task<(string Outcome, string Message)> JobEnds()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, DeskRoutes.Prefix + "/job");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
                continue;
            var state = JsonDocument.Parse(line["data: ".Length..]).RootElement;
            if (state.GetProperty("outcome").GetString() is not "running" and { } outcome)
                return (outcome, state.GetProperty("message").GetString()!);
        }
        throw new InvalidOperationException("The stream ended before the job did.");
    }

    public static ByteArrayContent Octets(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    public void Dispose() => http.Dispose();
}
