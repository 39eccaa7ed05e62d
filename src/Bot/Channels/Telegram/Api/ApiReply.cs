using System.Diagnostics.CodeAnalysis;

namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>What a call came to: a value, or what went wrong.</summary>
public readonly record struct ApiReply<T>(T? Value, ApiFault? Fault)
{
    [MemberNotNullWhen(false, nameof(Fault))]
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Fault is null;
}
