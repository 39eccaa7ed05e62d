namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>
/// Telegram 接口: the methods of the Bot API that the bot uses. One call is one request; what went wrong is a value
/// (<see cref="ApiFault"/>), and trying again is the caller's business. Only a cancelled call throws.
/// </summary>
public interface ITelegramApi
{
    Task<ApiReply<BotIdentity>> GetMeAsync(CancellationToken cancellationToken);

    Task<ApiReply<IReadOnlyList<Update>>> GetUpdatesAsync(UpdatesRequest request, CancellationToken cancellationToken);

    Task<ApiReply<SentMessage>> SendMessageAsync(MessageRequest request, CancellationToken cancellationToken);

    Task<ApiReply<bool>> SendMessageDraftAsync(DraftRequest request, CancellationToken cancellationToken);

    Task<ApiReply<SentMessage>> EditMessageTextAsync(EditRequest request, CancellationToken cancellationToken);

    Task<ApiReply<bool>> DeleteMessageAsync(DeleteRequest request, CancellationToken cancellationToken);

    Task<ApiReply<bool>> SendChatActionAsync(ChatActionRequest request, CancellationToken cancellationToken);

    Task<ApiReply<bool>> AnswerCallbackQueryAsync(PressReply request, CancellationToken cancellationToken);

    Task<ApiReply<bool>> SetMyCommandsAsync(CommandsRequest request, CancellationToken cancellationToken);

    Task<ApiReply<bool>> SetWebhookAsync(WebhookRequest request, CancellationToken cancellationToken);

    Task<ApiReply<bool>> DeleteWebhookAsync(CancellationToken cancellationToken);

    Task<ApiReply<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken);
}
