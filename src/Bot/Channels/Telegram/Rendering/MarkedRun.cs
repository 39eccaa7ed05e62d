namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>A marked run in UTF-16 units.</summary>
internal readonly record struct MarkedRun(int Start, int Length, Mark Mark);
