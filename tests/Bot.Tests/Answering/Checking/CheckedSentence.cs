using Wenzheng.Bot.Answering.Composition;

namespace Wenzheng.Bot.Tests.Answering.Checking;

/// <summary>A generated sentence with what it cites.</summary>
internal sealed record CheckedSentence(string Kind, string Text, IReadOnlyList<Quote> Quotes)
{
    public override string ToString() => $"[{Kind}] {Text}   ⟵ {string.Join(" | ", Quotes.Select(q => q.Text))}";
}
