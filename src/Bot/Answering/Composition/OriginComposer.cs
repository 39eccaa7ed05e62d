using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>谁提出的: who or which body brought a thing up, by the sentence that names the thing with a verb of beginning.</summary>
public static partial class OriginComposer
{
    private const double Certainty = 0.75;
    private const int Shortest = 2;
    private const float MinPlace = 0.5f;

    // Who proposes a thing need not carry it out; who carries it out has often begun it.
    private static readonly string[] Proposing = ["提出", "首创", "发起", "倡导", "创立", "创建", "开创", "发明"];
    private static readonly string[] Doing = ["推行", "搞", "探索", "推出", "牵头", "办起", "推广", "实行", "实施"];
    private static readonly string[] Beginning = ["提出", "首创", "发起", "倡导", "创立", "创建", "开创", "探索", "创新", "推出"];
    private static readonly string[] Carrying = ["推行", "实施", "实行", "推广", "牵头", "办起", "开展", "打造"];
    private static readonly string[] Askings = ["最早是由谁", "最先是谁", "最早是谁", "是由谁", "是谁", "由谁", "谁"];

    /// <summary>Null when something else is asked, or no sentence tells it.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        var text = Folding.Fold(ask.Text);
        var asking = Array.Find(Askings, a => text.Contains(a, StringComparison.Ordinal));
        if (asking is null) return null;
        var at = text.IndexOf(asking, StringComparison.Ordinal);
        var after = text[(at + asking.Length)..];
        if (ask.Earlier.Length > 0 && finder.InHand is { } hand && ask.Content.Count(char.IsLetter) <= LongestBare && Proposed().IsMatch(text) && OfAnswer(hand) is { } proposer) return proposer;
        var isProposing = after.HoldsAny(Proposing);
        if (!isProposing && !after.HoldsAny(Doing)) return null;
        // 谁最先提出某方略: the thing stands after the verb.
        var verbAt = Proposing.Concat(Doing).Select(v => (At: after.IndexOf(v, StringComparison.Ordinal), v.Length)).Where(v => v.At >= 0).MinBy(v => v.At);
        var thing = Thing(at > 0 ? text[..at] : after[(verbAt.At + verbAt.Length)..].TrimStart('了', '的') is { Length: >= Shortest } following ? following : ask.Earlier, places);
        if (thing.Length < Shortest) return null;
        string[] verbs = isProposing ? Beginning : [.. Beginning, .. Carrying];
        foreach (var unit in finder.Find(ask, places))
        {
            var range = unit.Range.Range;
            var said = unit.View.Folded.AsSpan(range.Start, range.Length);
            var named = said.IndexOf(thing, StringComparison.Ordinal);
            if (named < 0 || unit.Place < MinPlace) continue;
            foreach (var verb in verbs)
                if (said.IndexOf(verb, StringComparison.Ordinal) is >= 0 and var told)
                    return new Draft(AnswerKind.Person, [new DraftSentence("", [new Quote(unit.View, Whole(unit, Math.Min(named, told), Math.Max(named + thing.Length, told + verb.Length)))])], Certainty);
        }
        return null;
    }

    // 谁提的: whoever the sentence names that was answered from, or else the nearest one before it in its paragraph.
    private static Draft? OfAnswer(AnswerInHand hand)
    {
        var view = hand.View;
        var last = view.Units[hand.Last];
        for (var u = hand.Last; u >= Math.Max(0, hand.Last - Reach) && view.Units[u].Paragraph == last.Paragraph; u--)
        {
            var range = view.Units[u].Range;
            if (!view.Folded.AsSpan(range.Start, range.Length).ContainsAny(Saying) || !view.Article.People.Any(p => p.Range.Start >= range.Start && p.Range.End <= range.End)) continue;
            if (last.Range.End - range.Start <= SentenceComposer.FactLimit) range = new(range.Start, last.Range.End - range.Start);
            return new Draft(AnswerKind.Person, [new DraftSentence("", [new Quote(view, range)])], Certainty);
        }
        return null;
    }

    // Units before the answer, and letters of a follow-up that asks for nothing else.
    private const int Reach = 5;
    private const int LongestBare = 4;

    private static readonly SearchValues<string> Saying = SearchValues.Create(["提出", "概括", "归纳", "总结", "明确", "说", "介绍", "表示", "想出", "想到", "琢磨", "首创", "发起", "主意", "点子", "告诉", "认为"], StringComparison.Ordinal);

    [GeneratedRegex("谁(?:最早|最先|首先|先)?(?:提|想|首创|发起|发明|琢磨|概括|总结|出的主意|的主意|的点子)", RegexOptions.CultureInvariant)]
    private static partial Regex Proposed();

    // From the beginning of the unit, where its subject stands, to the end of the clause that names the thing.
    private static TextRange Whole(ScoredUnit unit, int from, int to)
    {
        var start = unit.Range.Range.Start;
        var clauses = SchemeSentences.WholeClauses(unit.View, start + from, start + to);
        return new(start, clauses.End - start);
    }

    // The thing's name: what is quoted, or what stands before the question word without the place.
    private static string Thing(string text, IReadOnlyList<PlaceRef> places)
    {
        var open = text.IndexOf('“', StringComparison.Ordinal);
        if (open >= 0 && text.IndexOf('”', open) is var close && close > open) return text[(open + 1)..close];
        foreach (var place in places)
            text = place.CutFrom(text);
        text = text.Trim('的', ' ', ',', '是', '由', '最', '早');
        foreach (var kind in (string[])["工作法", "模式", "做法", "机制", "战略", "工程", "制度"])
            if (text.EndsWith(kind, StringComparison.Ordinal) && text.Length - kind.Length >= Shortest) text = text[..^kind.Length];
        return text;
    }
}
