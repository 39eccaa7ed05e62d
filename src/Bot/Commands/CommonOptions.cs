using System.CommandLine;

namespace Wenzheng.Bot.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Config { get; } = new("--config") { Description = "设置文件（JSON），盖过 appsettings.json", HelpName = "文件", Recursive = true };

    public static Option<bool> Model { get; } = new("--model") { Description = "用设置里的语言模型行文，每句经过核对；连不上时说明原因" };

    public static Option<string?> Index { get; } = new("--index") { Description = "索引目录，默认 data/index", HelpName = "目录" };
}
