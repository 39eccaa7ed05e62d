using Microsoft.Extensions.AI;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>What a client gets with a call: a client that lets the model look up more puts what was found on the sheet.</summary>
/// <param name="sheet">The evidence that the guard checks against.</param>
public sealed class RewordingOptions(EvidenceSheet sheet) : ChatOptions
{
    public EvidenceSheet Sheet { get; } = sheet;

    /// <summary>Characters sent beyond the messages of the call; counted against the day's limit.</summary>
    public int SentMore { get; set; }
}
