namespace Wenzheng.Ingestion.Files.Programs;

/// <summary>How a program's run ended.</summary>
internal enum ProgramEnd
{
    /// <summary>It ended by itself with exit code 0.</summary>
    Good,

    /// <summary>It ended with another exit code, or crashed.</summary>
    Failed,

    /// <summary>It ran out of its time and was killed.</summary>
    TimedOut,

    /// <summary>It wrote more than it may and was killed.</summary>
    TooMuch,

    /// <summary>It is not installed.</summary>
    Missing,
}

/// <summary>What a program's run gave.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Output">What it wrote, as UTF-8 text.</param>
/// <param name="Error">The beginning of what it complained of.</param>
internal sealed record ProgramResult(ProgramEnd End, string Output, string Error);
