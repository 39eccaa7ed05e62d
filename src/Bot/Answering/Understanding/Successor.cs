using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>接任: 接他的是谁 after a question about somebody who left a post, read as the question who holds that post.</summary>
public static partial class Successor
{
    // By what the exchange before tells that a post was left.
    private static readonly string[] Leaving = ["免去", "免了", "免掉", "被免", "辞去", "辞职", "离任", "卸任", "退休", "调离", "调走", "不再担任", "原任", "前任"];

    // What stands before a post and is no part of it: 免了谁的某局局长, 不再担任某局局长.
    private static readonly char[] Before = [.. "谁的了去为是任当掉叫?,。:;、 "];

    /// <summary>The whole question; null when it asks for no successor, or nobody left a post that is named.</summary>
    /// <param name="folded">The typed question.</param>
    /// <param name="history">The turns before it.</param>
    /// <param name="places">The archive's places.</param>
    public static string? Complete(string folded, IReadOnlyList<Turn> history, PlaceDirectory places)
    {
        if (!Asking().IsMatch(folded) || history.LastOrDefault(t => t.IsUser) is not { } asked) return null;
        var previous = PlaceRepair.Apply(Folding.Fold(asked.Text).Trim(), places);
        var answer = Conversation.LastAnswer(history);
        if (!Array.Exists(Leaving, l => previous.Contains(l, StringComparison.Ordinal) || answer.Contains(l, StringComparison.Ordinal))) return null;
        if ((PostIn(previous) ?? PostIn(answer)) is not { } post) return null;
        var place = places.Find(previous) is [var first, ..] && !post.Contains(first.Name, StringComparison.Ordinal) ? first.Name : "";
        // 某县县民政局局长: the level word is the post's.
        return place.Length > 0 && place[^1] == post[0] ? $"{place}{post[1..]}是谁" : $"{place}{post}是谁";
    }

    // The post that the text names last, with the office it is of.
    private static string? PostIn(string text)
    {
        var (end, word) = (-1, 0);
        foreach (var person in PostNames.Persons)
            if (person.Length > 1 && text.LastIndexOf(person, StringComparison.Ordinal) is >= 0 and var at && at + person.Length > end) (end, word) = (at + person.Length, at);
        if (end < 0) return null;
        // 任 of 主任 is the post's own.
        var start = text.AsSpan(0, word).LastIndexOfAny(Before) + 1;
        return end - start is > 1 and <= LongestPost ? text[start..end] : null;
    }

    private const int LongestPost = 16;

    [GeneratedRegex("^(?:那|那么|后来|之后|现在|如今|又|,){0,5}(?:(?:由|是)?谁(?:来|去)?(?:接|接替|接任|接手|继任|替|顶替)(?:他|她|了|的|任|班|位|职|这个){0,5}|(?:接|接替|接任|接手|继任|替|顶替)(?:他|她|了|的|任|班|位|职|这个){0,5}(?:人|者)?(?:是|又是)?谁|(?:新任|新上任|新来|新)的?(?:人|那位)?(?:是|又是)谁)(?:呢|啊|呀|[?。]){0,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
