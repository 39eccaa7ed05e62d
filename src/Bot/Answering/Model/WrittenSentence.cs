namespace Wenzheng.Bot.Answering.Model;

/// <summary>模型的一句: as the model wrote it, its citation marks taken out.</summary>
/// <param name="Text">The words.</param>
/// <param name="Cited">Numbers of evidence that it names, in order; empty when it names none.</param>
public readonly record struct WrittenSentence(string Text, IReadOnlyList<int> Cited);
