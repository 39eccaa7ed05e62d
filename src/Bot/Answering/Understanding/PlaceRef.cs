namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问到的地方: a place that the question names.</summary>
/// <param name="Name">The archive's name for it, or as typed when the archive does not know it.</param>
/// <param name="ShortName">Without its level word.</param>
/// <param name="Start">Where the question names it; -1 when it is inherited from the conversation.</param>
/// <param name="Length">How long the typed form is.</param>
/// <param name="IsKnown">Whether the archive names it anywhere.</param>
public sealed record PlaceRef(string Name, string ShortName, int Start, int Length, bool IsKnown)
{
    /// <summary>A text without the place's name and, where that is more than one character, its short name.</summary>
    public string CutFrom(string text)
    {
        var cut = text.Replace(Name, "", StringComparison.Ordinal);
        return ShortName.Length > 1 ? cut.Replace(ShortName, "", StringComparison.Ordinal) : cut;
    }
}
