using System.Text;
using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>推送: delivers updates to the address that was set: in order in a chat, chats side by side, again until it is taken. Thread-safe.</summary>
internal sealed class FakeWebhook(FakeQueue queue) : IAsyncDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly CancellationTokenSource end = new();
    private readonly Lock gate = new();
    private readonly Dictionary<long, Task> lanes = [];
    private readonly HashSet<long> taken = [];

    /// <summary>Where updates go; empty when they are polled.</summary>
    public string Address { get; private set; } = "";

    public string Secret { get; private set; } = "";

    /// <summary>The last delivery that was not taken.</summary>
    public string LastError { get; private set; } = "";

    /// <summary>Deliveries made so far, taken or not.</summary>
    public int Deliveries { get; private set; }

    public void Set(string address, string secret)
    {
        (Address, Secret) = (address, secret);
        if (address.Length > 0)
            Wake();
    }

    /// <summary>Delivers what waits.</summary>
    public void Wake()
    {
        if (Address.Length == 0)
            return;
        lock (gate)
        {
            foreach (var (id, update) in queue.Waiting())
            {
                if (!taken.Add(id))
                    continue;
                var chat = Chat(update);
                var before = lanes.GetValueOrDefault(chat, Task.CompletedTask);
                lanes[chat] = before.ContinueWith(_ => Deliver(id, update), TaskScheduler.Default).Unwrap();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        Task all;
        lock (gate)
            all = Task.WhenAll(lanes.Values);
        await all;
        client.Dispose();
        end.Dispose();
    }

    private async Task Deliver(long id, JsonObject update)
    {
        // The real one begins at about a minute; a developer does not wait that long.
        var wait = TimeSpan.FromMilliseconds(100);
        while (!end.IsCancellationRequested && Address.Length > 0)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(update.ToJsonString(), Encoding.UTF8, "application/json") };
                if (Secret.Length > 0)
                    request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
                Deliveries++;
                using var response = await client.SendAsync(request, end.Token);
                if (response.IsSuccessStatusCode)
                {
                    queue.Remove(id);
                    return;
                }
                LastError = $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                LastError = "Connection failed";
            }
            wait = TimeSpan.FromSeconds(Math.Min(5, wait.TotalSeconds * 2));
            try
            {
                await Task.Delay(wait, end.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
        lock (gate)
            taken.Remove(id);
    }

    private static long Chat(JsonObject update) =>
        update.Select(p => p.Value as JsonObject).OfType<JsonObject>().Select(o => (o["chat"] ?? o["message"]?["chat"])?["id"]?.GetValue<long>() ?? 0).FirstOrDefault();
}
