using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Development.Telegram;
using Wenzheng.Bot.Full.Telegram;
using Wenzheng.Bot.Tests.Channels.Telegram;

namespace Wenzheng.Bot.Full.Tests.Telegram;

public sealed class LibraryTelegramApiTests : TelegramApiContract
{
    private protected override ITelegramApi Create(Uri server, string token, TimeSpan patience) => new LibraryTelegramApi(server, token, patience);

    [Fact]
    public async Task A_server_behind_a_path_is_called_there()
    {
        await using var fake = await FakeTelegram.StartAsync();
        using var api = new LibraryTelegramApi(new Uri(fake.Url + "/behind/a/proxy/"), fake.Token, TimeSpan.FromSeconds(5));
        var fault = (await api.GetMeAsync(default)).Fault;

        // The fake server stands at the root: what is asked for under a path, it does not know.
        Assert.NotNull(fault);
    }
}

public sealed class LibraryTelegramChannelTests(SmallArchive archive) : TelegramChannelContract(archive)
{
    private protected override ITelegramApi Create(Uri server, string token, TimeSpan patience) => new LibraryTelegramApi(server, token, patience);
}
