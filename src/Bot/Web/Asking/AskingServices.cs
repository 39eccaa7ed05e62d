using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Web.Asking;

/// <summary>Puts the parts behind <c>/api/ask</c> into the host.</summary>
internal static class AskingServices
{
    public static void AddAsking(this IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new ConversationOptions());
        services.AddSingleton<AskRuns>();
        services.AddSingleton<AskSlots>();
        services.AddSingleton<AnsweredQuestions>();
        services.AddSingleton<WebConversations>();
    }
}
