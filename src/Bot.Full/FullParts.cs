using Microsoft.Extensions.AI;
using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Full.Lucene;
using Wenzheng.Bot.Full.SemanticKernel;
using Wenzheng.Bot.Full.Telegram;
using Wenzheng.Bot.Hosting;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Full;

/// <summary>The plain program's parts and those of Lucene.Net, Semantic Kernel and Telegram.Bot.</summary>
internal static class FullParts
{
    public static HostParts All { get; } = new()
    {
        Engines = new Dictionary<string, Func<string, IPassageIndex>>(HostParts.BuiltIn.Engines) { [IndexOptions.LuceneEngine] = folder => new LuceneIndex(folder) },
        ModelClients = new Dictionary<string, Func<LlmOptions, Archive, IChatClient>>(HostParts.BuiltIn.ModelClients)
        {
            [LlmOptions.KernelProvider] = (options, archive) => new KernelChatClient(options, archive),
        },
        TelegramClients = new Dictionary<string, Func<TelegramSettings, ITelegramApi>>(HostParts.BuiltIn.TelegramClients)
        {
            [TelegramOptions.LibraryClient] = settings => new LibraryTelegramApi(settings.ApiUrl, settings.Token, settings.Patience),
        },
    };
}
