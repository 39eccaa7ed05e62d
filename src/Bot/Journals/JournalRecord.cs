namespace Wenzheng.Bot.Journals;

/// <summary>Receives one record of a journal.</summary>
public delegate void JournalRecord(ReadOnlySpan<byte> record);
