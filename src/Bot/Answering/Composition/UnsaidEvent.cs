using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>未见之事: 为什么停止 and 为什么被罚款 take for granted what the article never says has happened. A word that no page prints (变样) is only spoken.</summary>
public static class UnsaidEvent
{
    // A word that weighs less names neither subject nor predicate.
    private const float LeastWeight = 0.12f;

    // A sentence that gives a reason and holds so much of the question is on it, whatever stands beside the question word (为啥还有人说).
    private const float MostWords = 0.5f;

    // 想起来, 做下去: which way a verb goes is no predicate.
    private static readonly string[] Directions = ["起来", "下去", "下来", "出来", "出去", "进来", "进去", "上来", "上去", "过来", "过去", "回来", "回去"];

    // 咋没停: what is denied has not ended.
    private const string Denials = "没不未";

    /// <summary>Whether the ask is why something is so that the unit's article does not say.</summary>
    /// <param name="unit">What would be quoted.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="terms">The ask's words.</param>
    public static bool IsAsked(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Why) return false;
        // 为什么停止巡河: what is said to have ended stands behind the verb, and is printed.
        if (terms.Any(t => Ended.IsVerb(t.Text) && IsTyped(t, ask) && !t.StandsIn(unit.View.Folded) && !IsDenied(ask.Text, t.Text)) && !Ended.IsTold(unit.View)) return true;
        if (terms.FirstOrDefault(t => t.IsFocus && t.Weight >= LeastWeight && !Directions.Contains(t.Text) && !IsCounted(t.Text)) is not { } predicate || predicate.StandsIn(unit.View.Folded)) return false;
        if (Ended.IsVerb(predicate.Text)) return !IsDenied(ask.Text, predicate.Text);
        // 没完成目标 is 低于目标 in print, 请出来 is 担任: a sentence that holds another word beside the question word speaks of it.
        return predicate.IsIndexed && IsTyped(predicate, ask) && !HoldsOther(unit, terms) && !(unit.Kind >= 1 && unit.Own >= MostWords);
    }

    // 当 of a question is looked for as 担任: what was not typed is no premise.
    private static bool IsTyped(QuestionTerm predicate, Ask ask) => $"{ask.Text},{ask.Context},{ask.Shared}".Contains(predicate.Text, StringComparison.Ordinal);

    // 一院子, 两村: how many of a thing is no predicate.
    private static bool IsCounted(string word) => "一两二三四五六七八九十".Contains(word[0], StringComparison.Ordinal) && Lexicon.Default.Find(word) == 0;

    private static bool IsDenied(string text, string verb) =>
        text.IndexOf(verb, StringComparison.Ordinal) is > 0 and var at && Denials.Contains(text[at - 1], StringComparison.Ordinal);

    private static bool HoldsOther(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        for (var t = 0; t < terms.Count; t++)
            if (terms[t].IsFocus && !terms[t].IsPair && terms[t].Weight >= LeastWeight && unit.Matches[t, unit.Unit] >= 1) return true;
        return false;
    }
}
