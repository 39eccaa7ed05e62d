using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Conversations;
using Wenzheng.Bot.Hosting;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Web;

/// <summary>Puts the answering parts that need settings into the host: the model behind the desk, and the chats' memory.</summary>
internal static class AnsweringServices
{
    public static void AddAnswering(this IServiceCollection services, BotSettings settings, IPassageIndex index, HostParts parts)
    {
        var llm = settings.Llm;
        var synonyms = SynonymFile.Read(settings);
        var answerer = new Answerer(TextAnalyzer.Default, synonyms);
        var searcher = new PassageSearcher(TextAnalyzer.Default, synonyms);
        services.AddSingleton(searcher);
        services.AddSingleton(new AnswerDesk(index, answerer));
        if (llm.IsConfigured)
        {
            services.AddSingleton(provider => parts.OpenModel(llm, new Archive(index, searcher, answerer), provider.GetRequiredService<ILoggerFactory>().CreateLogger("Wenzheng.Model")));
            services.AddSingleton(provider => new AnswerDesk(index, answerer, provider.GetRequiredService<Rewriter>(), new AnswerCache(llm.CacheSize)));
        }
        services.AddHostedService(_ => new QuietMemory(index, answerer, TimeProvider.System));
        services.AddHostedService(provider => new WarmStart(index, answerer, provider.GetRequiredService<ArchiveOverview>()));
        services.AddSingleton(_ => ConversationStore.Open(ApplicationRoot.Resolve(settings.Conversations.Path), settings.Conversations, TimeProvider.System));
    }

    /// <summary>What the start of the program says of the model; the address, never the key.</summary>
    public static string Describe(LlmOptions llm) => !llm.IsConfigured
        ? "模型：没有配置，只用资料原文回答"
        : $"模型：{llm.Model}（{llm.Endpoint}，{(llm.ApiKey.Length > 0 ? "已设密钥" : "没有密钥")}），每句话经过核对，不成时用资料原文";
}
