using System.CommandLine;
using Wenzheng.Bot.Hosting;

namespace Wenzheng.Bot.Commands;

/// <summary>The command above all others; it holds what the program is put together from, for the run of each.</summary>
internal sealed class BotRoot(HostParts parts) : RootCommand("问政：问资料库一句话，得到有出处的短回答；不带命令时启动网页服务。")
{
    public HostParts Parts { get; } = parts;
}
