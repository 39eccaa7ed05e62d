using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web.Sites;

namespace Wenzheng.Bot.Configuration;

/// <summary>设置: everything that appsettings.json, the environment and --config can set.</summary>
public sealed class BotSettings
{
    public ArchiveOptions Archive { get; set; } = new();

    public IndexOptions Index { get; set; } = new();

    public ServerOptions Server { get; set; } = new();

    public LlmOptions Llm { get; set; } = new();

    public ConversationOptions Conversations { get; set; } = new();

    public FeedbackOptions Feedback { get; set; } = new();

    public AdminOptions Admin { get; set; } = new();

    public SiteOptions Sites { get; set; } = new();

    public TelegramOptions Telegram { get; set; } = new();
}
