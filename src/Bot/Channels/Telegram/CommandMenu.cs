using Wenzheng.Bot.Channels.Telegram.Api;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>命令菜单: which commands Telegram offers, per kind of chat and language.</summary>
internal static class CommandMenu
{
    private static readonly (string Name, string Chinese, string English, bool InGroups)[] All =
    [
        ("ask", "提问（群里用）", "Ask a question", true),
        ("search", "找原文段落", "Find passages", true),
        ("sources", "资料包括什么", "What the archive holds", true),
        ("article", "按编号看文章", "Read an article by number", false),
        ("forget", "忘掉前面的对话", "Forget the conversation", true),
        ("help", "怎么用", "How to use it", true),
        ("id", "看编号", "Show your id", true),
        ("start", "开始", "Start", false),
    ];

    private static readonly (string Name, string Chinese)[] OfStaff =
        [("status", "运行情况"), ("rebuild", "重新读取资料"), ("gaps", "没能回答的问题"), ("allow", "允许提问"), ("deny", "取消允许")];

    /// <summary>Every menu that is registered: private and group chats in Chinese and English, and one for each of staff.</summary>
    public static IEnumerable<CommandsRequest> Requests(IEnumerable<long> staff)
    {
        foreach (var (scope, inGroups) in new[] { ("all_private_chats", false), ("all_group_chats", true) })
        {
            var commands = All.Where(c => !inGroups || c.InGroups).ToList();
            // Without a language it is everybody's who has none of their own.
            yield return new CommandsRequest([.. commands.Select(c => new CommandEntry(c.Name, c.Chinese))], new CommandScope(scope), null);
            yield return new CommandsRequest([.. commands.Select(c => new CommandEntry(c.Name, c.English))], new CommandScope(scope), "en");
        }
        foreach (var id in staff.Order())
            yield return new CommandsRequest([.. All.Select(c => new CommandEntry(c.Name, c.Chinese)), .. OfStaff.Select(c => new CommandEntry(c.Name, c.Chinese))], new CommandScope("chat", id), null);
    }
}
