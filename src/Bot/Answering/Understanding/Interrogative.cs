namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>A question word found in a question.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Type">What it asks for.</param>
/// <param name="Unit">量词: the measure word after 多少 or 几; empty when there is none.</param>
public readonly record struct Interrogative(int Start, int Length, AskType Type, string Unit)
{
    public int End => Start + Length;
}
