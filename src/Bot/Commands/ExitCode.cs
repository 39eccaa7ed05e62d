namespace Wenzheng.Bot.Commands;

/// <summary>退出码 of every command.</summary>
internal static class ExitCode
{
    /// <summary>The whole thing worked.</summary>
    public const int Success = 0;

    /// <summary>Something did not work; stderr says what.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Cancelled: 128 + SIGINT, as shells count.</summary>
    public const int Cancelled = 130;
}
