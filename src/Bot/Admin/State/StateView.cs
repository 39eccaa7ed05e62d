namespace Wenzheng.Bot.Admin.State;

/// <param name="Telegram">Null where the channel is off.</param>
/// <param name="Model">Null where no model is configured.</param>
internal sealed record StateView(IndexView Index, MachineView Machine, ChannelView? Telegram, ModelView? Model);

/// <param name="Rejected">Why a newer generation is not the one that answers; null when it is.</param>
internal sealed record IndexView(int Generation, int Sources, int Articles, int Passages, long Characters, long Bytes, DateTimeOffset Created, string CorpusHash, string? Rejected);

/// <param name="Memory">Working set in bytes.</param>
/// <param name="Heap">Managed heap in bytes.</param>
/// <param name="ProcessorSeconds">Processor time since the start.</param>
internal sealed record MachineView(DateTimeOffset Started, long Memory, long Heap, int Processors, double ProcessorSeconds, long DiskFree, long DiskTotal, long ArchiveBytes, long IndexBytes, string Version);

/// <summary>A chat channel's health.</summary>
/// <param name="State">A word of the channel's states.</param>
/// <param name="Pending">Updates recorded and not yet answered.</param>
/// <param name="LagSeconds">How long the oldest of them waits.</param>
internal sealed record ChannelView(string State, DateTimeOffset? LastContact, DateTimeOffset? LastUpdate, int Pending, double LagSeconds);

/// <param name="Used">Characters used today.</param>
/// <param name="Limit">Characters a day; 0 for no limit.</param>
internal sealed record ModelView(string Model, long Used, long Limit);
