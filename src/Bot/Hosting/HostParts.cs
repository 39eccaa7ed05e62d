using Microsoft.Extensions.AI;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Answering.Model.Client;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Configuration;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Hosting;

/// <summary>
/// 部件: what a build of the program can be put together from, each part by the name that its setting uses. The plain program has
/// the built-in ones; another host adds its own and runs the same commands.
/// </summary>
internal sealed record HostParts
{
    /// <summary>索引引擎 (Index:Engine): opens the index in a folder.</summary>
    public required IReadOnlyDictionary<string, Func<string, IPassageIndex>> Engines { get; init; }

    /// <summary>模型客户端 (Llm:Provider): a client of the configured model; one that may look up more gets the archive.</summary>
    public required IReadOnlyDictionary<string, Func<LlmOptions, Archive, IChatClient>> ModelClients { get; init; }

    /// <summary>Telegram 客户端 (Telegram:Client).</summary>
    public required IReadOnlyDictionary<string, Func<TelegramSettings, ITelegramApi>> TelegramClients { get; init; }

    /// <summary>The parts of the plain program.</summary>
    public static HostParts BuiltIn { get; } = new()
    {
        Engines = new Dictionary<string, Func<string, IPassageIndex>> { [IndexOptions.BuiltInEngine] = folder => new BuiltInIndex(folder) },
        ModelClients = new Dictionary<string, Func<LlmOptions, Archive, IChatClient>> { [LlmOptions.OpenAiProvider] = (options, _) => new OpenAiChatClient(options, TimeProvider.System) },
        TelegramClients = new Dictionary<string, Func<TelegramSettings, ITelegramApi>> { [TelegramOptions.BuiltInClient] = settings => new HttpTelegramApi(settings.ApiUrl, settings.Token, settings.Patience) },
    };

    /// <summary>Opens the index that the settings ask for.</summary>
    public IPassageIndex OpenIndex(IndexOptions options, string folder) => Engines[options.Engine](folder);

    /// <summary>The model of the settings within its limits, behind the check of its words.</summary>
    public Rewriter OpenModel(LlmOptions options, Archive archive, ILogger logger) =>
        new(ModelClients[options.Provider](options, archive), options,
            new DailyBudget(ApplicationRoot.Resolve(options.BudgetFile), options.DailyCharacters, TimeProvider.System), TimeProvider.System, logger);

    /// <exception cref="ConfigurationException">A setting names a part that this build does not have.</exception>
    public void Require(BotSettings settings)
    {
        Require("Index:Engine", settings.Index.Engine, Engines.Keys);
        Require("Llm:Provider", settings.Llm.Provider, ModelClients.Keys);
        Require("Telegram:Client", settings.Telegram.Client, TelegramClients.Keys);
    }

    private static void Require(string key, string value, IEnumerable<string> available)
    {
        if (!available.Contains(value))
            throw new ConfigurationException($"设置项 {key} 的值 {value} 要用 ./bot --full 运行（./bot 只带有 {string.Join("、", available)}）。");
    }
}

/// <summary>资料库: the index, and who searches it and answers from it.</summary>
internal sealed record Archive(IPassageIndex Index, PassageSearcher Searcher, Answerer Answerer);
