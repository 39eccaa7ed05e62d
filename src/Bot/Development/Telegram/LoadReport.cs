using System.Globalization;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>What a load run showed.</summary>
internal sealed record LoadReport
{
    public required int Questions { get; init; }

    /// <summary>Questions with exactly one answer.</summary>
    public required int Once { get; init; }

    /// <summary>Questions without an answer.</summary>
    public required int Missing { get; init; }

    /// <summary>Extra copies after an acceptance that the bot could not learn of: the answer to its call was cut off by the server.</summary>
    public required int UnheardCopies { get; init; }

    /// <summary>Extra copies after a kill between acceptance and the note of it.</summary>
    public required int KilledCopies { get; init; }

    /// <summary>Extra copies that nothing explains: a defect.</summary>
    public required int UnexplainedCopies { get; init; }

    /// <summary>Answers that stand before the answer to an earlier question of the chat.</summary>
    public required int OutOfOrder { get; init; }

    public required IReadOnlyList<string> Violations { get; init; }

    public required int PeakPerSecond { get; init; }

    public required int Kills { get; init; }

    /// <summary>Acceptances whose answer was cut off by the server.</summary>
    public required int Unheard { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>From the question's arrival at the server to the answer's.</summary>
    public required TimeSpan Median { get; init; }

    public required TimeSpan P99 { get; init; }

    public required long PeakMemory { get; init; }

    /// <summary>Whether all that is promised was kept.</summary>
    public bool IsKept => Missing == 0 && UnexplainedCopies == 0 && OutOfOrder == 0 && Violations.Count == 0 && Once + UnheardCopies + KilledCopies >= Questions;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        问题 {Questions}，强杀 {Kills} 次，用时 {Took.TotalSeconds:0} 秒（每秒 {Questions / Took.TotalSeconds:0.0} 个）
        恰好答一次 {Once}，没有答 {Missing}，顺序错 {OutOfOrder}
        多答：服务器收下后断开（共 {Unheard} 次）{UnheardCopies}，收下与记下之间被杀 {KilledCopies}，原因不明 {UnexplainedCopies}
        限速：最多每秒 {PeakPerSecond} 条，违反 {Violations.Count} 次{string.Concat(Violations.Take(5).Select(v => "\n  " + v))}
        从提问到答复：中位 {Median.TotalMilliseconds:0} 毫秒，p99 {P99.TotalMilliseconds:0} 毫秒；内存最多 {PeakMemory / 1048576.0:0} MB
        """);
}
