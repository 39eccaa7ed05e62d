namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>一问: one thing asked; a question may ask several.</summary>
/// <param name="Text">Its own words, question words included.</param>
/// <param name="Content">Its own words without question words and politeness: what evidence must speak of.</param>
/// <param name="Context">Words of clauses of the question that ask nothing.</param>
/// <param name="Shared">Words of the first ask, of which a later one may be a part.</param>
/// <param name="Type">What it asks for.</param>
/// <param name="Units">Measure words asked for.</param>
/// <param name="Count">How many parts it expects (哪五项: 5); 0 when it does not say.</param>
public sealed record Ask(string Text, string Content, string Context, string Shared, AskType Type, IReadOnlyList<string> Units, int Count)
{
    /// <summary>前文: words of the questions before it that it leans on; empty when it stands alone.</summary>
    public string Earlier { get; init; } = "";
}
