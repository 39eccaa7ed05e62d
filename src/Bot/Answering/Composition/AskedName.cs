using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问名释名: a name that the page itself asks for (问：“两病”指什么？) is explained by what stands under that question, which does not repeat it.</summary>
public static class AskedName
{
    // Longest explanation (UTF-16 units).
    private const int Room = 220;
    private const double Certainty = 0.85;

    private static readonly string[] Meaning = ["指什么", "指的是", "指哪", "是指", "什么是", "是什么", "啥是", "是啥", "是哪", "叫什么", "哪几", "哪些", "含义", "怎么讲"];

    /// <summary>Null when no page asks what the name means.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="name">The name as print has it, without quotation marks.</param>
    /// <param name="articles">Where to look, best first.</param>
    public static Draft? Compose(Ask ask, string name, IReadOnlyList<ArticleView> articles)
    {
        var folded = Folding.Fold(name);
        if (folded.Length == 0) return null;
        foreach (var view in articles)
            foreach (var label in view.Labels)
            {
                if (!label.IsQuestion || label.First <= label.Unit) continue;
                var range = view.Units[label.Unit].Range;
                var text = view.Folded.Substring(range.Start, range.Length);
                if (text.Contains(folded, StringComparison.Ordinal) && text.HoldsAny(Meaning))
                    return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(view, LabelledComposer.Told(view, label, ask, Room))])], Certainty);
            }
        return null;
    }
}
