using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering;

/// <summary>备好的问题: a question as understood, with what retrieval found for it.</summary>
/// <param name="Inquiry">The question.</param>
/// <param name="Finder">Its evidence.</param>
/// <param name="Directory">The archive's places.</param>
public sealed record Prepared(Inquiry Inquiry, EvidenceFinder Finder, PlaceDirectory Directory);
