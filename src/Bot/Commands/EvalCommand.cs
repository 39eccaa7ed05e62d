using Wenzheng.Bot.Commands.Output;

namespace Wenzheng.Bot.Commands;

internal static class EvalCommand
{
    public static BotCommand Create(Terminal terminal) => new("eval", "评测");
}
