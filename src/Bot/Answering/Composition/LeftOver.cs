using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所余: 还剩几户没签 asks for what is left; how many are done, beside 其余户正在商议, does not tell it.</summary>
public static partial class LeftOver
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("剩余未没尚差缺欠待");

    // 本月减到9个.
    private static readonly string[] Down = ["减到", "减至", "减少到", "减少至", "降到", "降至", "降为", "减为", "压到", "压减到", "压减至"];

    /// <summary>Whether the ask is for the number of what is left.</summary>
    public static bool IsAsked(Ask ask) => ask.Type == AskType.Figure && Asked().IsMatch(ask.Text);

    /// <summary>Whether a folded text has a figure in a clause that speaks of what is left or not done.</summary>
    public static bool Stands(string text)
    {
        foreach (var clause in UnitSplitter.Clauses(text))
            if ((clause.AsSpan().ContainsAny(Marks) || clause.HoldsAny(Down)) && FigureFinder.Find(clause).Count > 0) return true;
        return false;
    }

    [GeneratedRegex("(?:还剩|剩下|剩余|余下|还差|还有)(?:几|多少)[^,，。?？]{0,10}(?:没|未|不曾)|(?:还剩|剩下|剩余|余下|还差)(?:几|多少)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
