using System.Diagnostics;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>One call as it arrived.</summary>
internal sealed class FakeCall(string token, string method, FakeArguments arguments)
{
    public string Token { get; } = token;

    /// <summary>As the caller spelt it; methods are told without regard to case.</summary>
    public string Method { get; } = method;

    public FakeArguments Arguments { get; } = arguments;

    /// <summary>When it arrived, by a clock that never jumps.</summary>
    public long At { get; } = Stopwatch.GetTimestamp();

    /// <summary>The status it was answered with; 0 when it was not.</summary>
    public int Status { get; set; }

    /// <summary>Whether the flood limits count it.</summary>
    public bool IsMessage => Is("sendMessage") || Is("editMessageText");

    public bool Is(string name) => Method.Equals(name, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Method} {Arguments} → {Status}";
}
