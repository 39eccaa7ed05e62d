namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>依次: whether a text holds characters one after another, with others between them (中医院 in 中医医院, 村书记 in 村党支部书记).</summary>
internal static class InOrder
{
    public static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> characters)
    {
        foreach (var c in characters)
        {
            var at = text.IndexOf(c);
            if (at < 0) return false;
            text = text[(at + 1)..];
        }
        return true;
    }
}
