using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.PageTexts;

/// <summary>版面原文: the text of the page that an article stands on.</summary>
/// <param name="Text">As decoded, with the offsets that origins count in; empty where it cannot be shown.</param>
/// <param name="Fault">Why not, as a sentence for visitors; null when there is a text.</param>
internal sealed record PageText(string Text, string? Fault)
{
    public static PageText Missing(string fault) => new("", fault);
}

/// <summary>Reads the page of an indexed file again. Given by whoever knows the archive's folder; the name comes from the index, never from a visitor.</summary>
internal delegate PageText PageTextReader(SourceEntry source, CancellationToken cancellationToken);
