using System.Buffers;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 开头未见之词: what opens a question without a known place and stands nowhere: a word of the language (运动会) is most often what it is about,
/// now and then 后来 or 提到, as any question may begin. A name at the start (misspelt, cut wrongly) tells nothing of the kind.
/// </summary>
public static class UnprintedOpening
{
    // A word that weighs less names neither subject nor predicate.
    private const float LeastWeight = 0.12f;

    // 二号 and 三回 are no words of the language.
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789一二三四五六七八九十");

    /// <summary>Whether it is a word of the language, among others that are printed.</summary>
    public static bool IsWord(ArticleView view, IReadOnlyList<QuestionTerm> terms, bool isAnchored) =>
        Of(view, terms, isAnchored) is { } opening && Lexicon.Default.Find(opening) > 0 && opening.AsSpan().IndexOfAny(Numbers) < 0 && terms.Any(t => !t.IsPair && t.IsIndexed && t.Weight >= LeastWeight);

    /// <summary>
    /// Whether it is the name of a place by the level word after it (某某县村书记…), which no page prints. A number (三回, 一等, 第三笔) is
    /// printed otherwise as often: of the tuning questions refused for one all four were answered in the archive.
    /// </summary>
    public static bool IsPlace(ArticleView view, Ask ask, IReadOnlyList<QuestionTerm> terms, bool isAnchored) =>
        Of(view, terms, isAnchored) is { } opening && opening.AsSpan().IndexOfAny(Numbers) < 0 && IsBeforeLevel(ask.Text, opening);

    private const string Levels = "省市县区镇乡";

    private static bool IsBeforeLevel(string text, string opening) =>
        Lexicon.Default.Find(opening) == 0 && text.IndexOf(opening, StringComparison.Ordinal) is >= 0 and var at && at + opening.Length < text.Length && Levels.Contains(text[at + opening.Length], StringComparison.Ordinal);

    private static string? Of(ArticleView view, IReadOnlyList<QuestionTerm> terms, bool isAnchored) =>
        !isAnchored && terms.FirstOrDefault(t => !t.IsPair && t.Weight >= LeastWeight) is { IsIndexed: false, Text: var opening } && !view.Folded.Contains(opening, StringComparison.Ordinal) ? opening : null;
}
