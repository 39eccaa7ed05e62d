using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>释义: what a thing is (什么是某某), by the sentence that says so, or what an abbreviation stands for, by ingest.</summary>
public sealed partial class DefinitionComposer(PlaceAgreement agreement)
{
    private const float MinPlace = 0.4f;
    private const int Shortest = 2;
    private const int Longest = 14;

    // How sure a sentence of a defining form is.
    private const double Certainty = 0.8;

    // A quotation this short (“三变”是什么？) is told of by the sentence after it.
    private const int ShortUnit = 24;
    private const int NextLimit = 120;

    private static readonly string[] Leads = ["什么是", "什么叫做", "什么叫", "何为", "何谓", "啥是", "啥叫", "所谓"];
    private static readonly string[] Ends = ["是什么意思", "什么意思", "是啥意思", "啥意思", "是什么东西", "是个什么东西", "指的是什么", "是指什么", "指什么", "指的是啥", "指啥", "的含义是什么", "的含义", "怎么理解", "怎么解释", "是什么", "是啥"];

    // What a thing is for may be told where nothing says what it is.
    private static readonly string[] Doings = ["是干什么的", "是做什么的", "是干啥的", "是做啥的", "是干什么", "是做什么", "是干啥", "是做啥"];

    // What follows a name that is being explained, and what stands before one that has just been.
    private static readonly string[] Explaining = ["是指", "指的是", "就是指", "就是", "即", "意为", "意思是", "是一种", "是一项", "是一个", "是由", "是以", "是把", "是将", "——就是"];
    private static readonly string[] Naming = ["所谓", "称为", "称之为", "称作", "简称", "叫做", "叫作", "统称", "合称", "俗称", "被称为", "就是", "名为", "这叫", "就叫", "叫它", "叫其", "称它为", "称其为", "取名", "命名为"];

    // 某词，是某地对某物的称呼: what a sentence that opens with the word says it is.
    private static readonly string[] Opening = ["是", "指"];

    // What asks for the long form or the short one; print gives it in brackets or not at all.
    private static readonly string[] LongForms = ["的全称是什么", "全称是什么", "的全称是啥", "全称是啥", "的全称叫什么", "全称叫什么", "的全名是什么", "全名是什么", "的全名叫什么", "全名叫什么", "的全称", "全称", "的全名", "全名"];
    private static readonly string[] ShortForms = ["的简称是什么", "简称是什么", "的简称叫什么", "简称叫什么", "简称什么", "简称为什么", "的简称是啥", "简称是啥", "的简称", "简称", "怎么简称", "的缩写"];

    // What of a named thing its explanation tells.
    private static readonly string[] Explained = ["内容", "具体内容", "规则", "运作规则", "具体规则", "做法", "具体做法", "运作方式", "运行方式", "意思", "含义", "内涵", "玩法", "机制"];

    // Between the place and the name: 某村那个两本账.
    private static readonly string[] Pointing = ["的那个", "的这个", "那个", "这个", "里的", "那边的"];

    // What asks for a meaning, not only for something about the thing.
    private static readonly string[] Meanings = ["什么意思", "啥意思", "含义", "怎么理解", "怎么解释", "指的是什么", "是指什么", "指的是啥", "指什么", "指啥"];

    /// <summary>Null when no definition is asked for, or no sentence gives one.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        if (Form(ask, places, articles) is { } form) return form;
        if (ask.Type is not (AskType.What or AskType.Which) || ask.Count > 0 || Subject(ask, places) is not { } subject) return null;
        foreach (var view in articles)
        {
            if (view.Article.Abbreviations.FirstOrDefault(a => Folding.Fold(a.ShortForm) == subject) is { } abbreviation && view.UnitAt(abbreviation.Range.Start) is >= 0 and var told)
                return Told(view, told);
            if (Defining(view, subject, places) is { } unit) return Told(view, unit, subject is [.., '一', var once] ? once : ' ');
        }
        if (Halves(subject, places, articles) is { } both) return both;
        var asksMeaning = ask.Text.HoldsAny(Meanings) || !ask.Text.HoldsAny(Doings) && !subject.Contains('+', StringComparison.Ordinal) && NumberedName.Parse(subject) is not null;
        return asksMeaning && IsOnlyNamed(subject, articles) ? new Draft(AnswerKind.Refused, [], 0, subject) : null;
    }

    // A coined name, for print sets it in quotation marks wherever it uses it.
    private static bool IsOnlyNamed(string subject, IReadOnlyList<ArticleView> articles)
    {
        var isNamed = false;
        foreach (var view in articles)
            for (var at = view.Folded.IndexOf(subject, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(subject, at + 1, StringComparison.Ordinal))
                if (at > 0 && view.Folded[at - 1] is '“' or '‘' && at + subject.Length < view.Folded.Length && view.Folded[at + subject.Length] is '”' or '’' && !IsTakenUp(view, at, subject)) isNamed = true;
                else return false;
        return isNamed;
    }

    // 奖励“邻里金豆”，一粒金豆可以抵…: the sentence, or the next, goes on about the thing by the end of its name.
    private static bool IsTakenUp(ArticleView view, int at, string subject)
    {
        if (subject.Length <= ShortTail || view.UnitAt(at) is not (>= 0 and var unit)) return false;
        var last = unit;
        while (last < unit + 2 && last + 1 < view.Units.Count && view.Units[last + 1].Paragraph == view.Units[unit].Paragraph) last++;
        var after = view.Folded.AsSpan(at + subject.Length, view.Units[last].Range.End - at - subject.Length);
        return after.Contains(subject.AsSpan(subject.Length - ShortTail), StringComparison.Ordinal);
    }

    private const int ShortTail = 2;

    // 全称 and 简称: what ingest found in brackets; said not to be printed where the name is but its other form is not.
    private static Draft? Form(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        var text = Politeness.Strip(Folding.Fold(ask.Text)).Trim('?', '。', '呢', ' ', ',');
        var longForm = Array.Find(LongForms, e => text.EndsWith(e, StringComparison.Ordinal));
        var isLong = longForm is not null;
        if ((longForm ?? Array.Find(ShortForms, e => text.EndsWith(e, StringComparison.Ordinal))) is not { } asked) return null;
        var subject = text[..^asked.Length].Trim('“', '”', '"', '《', '》', ' ');
        if (subject.Length < Shortest || InterrogativeFinder.Find(subject).Count > 0) return null;
        foreach (var view in articles)
            foreach (var abbreviation in view.Article.Abbreviations)
                if (Folding.Fold(isLong ? abbreviation.ShortForm : abbreviation.LongForm) is var known && (known == subject || !isLong && known.EndsWith(subject, StringComparison.Ordinal)))
                    return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(view, SchemeSentences.WholeClauses(view, abbreviation.Range.Start, abbreviation.Range.End))])], Certainty);
        foreach (var view in articles)
            for (var at = view.Folded.IndexOf(subject, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(subject, at + subject.Length, StringComparison.Ordinal))
                if (view.UnitAt(at) is >= 0 and var unit && Marks(isLong).Any(m => view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length).Contains(m, StringComparison.Ordinal)))
                    return Told(view, unit);
        return articles.Any(a => a.Folded.Contains(subject, StringComparison.Ordinal) && !Marks(isLong).Any(m => a.Folded.Contains(m, StringComparison.Ordinal)))
            ? Draft.Nothing with { Notice = $"资料提到“{subject}”，没有写明它的{(isLong ? "全称" : "简称")}。" } : null;
    }

    // 双述双评: where a name joins two, and print explains each.
    private Draft? Halves(string subject, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        for (var at = Shortest; at + Shortest <= subject.Length; at++)
            foreach (var view in articles)
                if (Defining(view, subject[..at], places) is { } first && Defining(view, subject[at..], places) is { } second)
                    return new Draft(AnswerKind.Fact, [.. Told(view, first).Sentences, .. first == second || view.Units[first].Sentence == view.Units[second].Sentence ? [] : Told(view, second).Sentences], Certainty);
        return null;
    }

    private int? Defining(ArticleView view, string subject, IReadOnlyList<PlaceRef> places)
    {
        Func<int, float>? place = null;
        for (var at = view.Folded.IndexOf(subject, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(subject, at + 1, StringComparison.Ordinal))
        {
            var unit = view.UnitAt(at);
            if (unit < 0 || view.KindOf(view.Units[unit]) is not ParagraphKind.Body || !Defines(view, view.Units[unit].Range, at, subject.Length)) continue;
            place ??= agreement.For(view, places);
            if (place(unit) >= MinPlace) return unit;
        }
        return null;
    }

    // How print says a short or a long form outside brackets.
    private static string[] Marks(bool isLong) => isLong ? ["全称", "全名", "正式名称"] : ["简称", "简写", "缩写", "俗称", "又称"];

    /// <summary>What is asked to be explained, without marks and place; null when the ask wants something else.</summary>
    internal static string? Subject(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        var text = Politeness.Strip(Folding.Fold(ask.Text)).Trim('?', '。', '呢', ' ', ',');
        if (Array.Find(Leads, l => text.StartsWith(l, StringComparison.Ordinal)) is { } lead) text = text[lead.Length..];
        else if ((Array.Find(Doings, e => text.EndsWith(e, StringComparison.Ordinal)) ?? Array.Find(Ends, e => text.EndsWith(e, StringComparison.Ordinal))) is { } end) text = text[..^end.Length];
        else return null;
        foreach (var place in places)
            foreach (var name in (string[])[place.Name, place.ShortName])
                if (name.Length >= 2 && text.StartsWith(name, StringComparison.Ordinal)) text = text[name.Length..];
        foreach (var pointing in Pointing)
            if (text.StartsWith(pointing, StringComparison.Ordinal)) text = text[pointing.Length..];
        // “某某存折”的规则是什么 is answered by what explains the name.
        if (text.IndexOf("”的", StringComparison.Ordinal) is > 0 and var close && Array.IndexOf(Explained, text[(close + 2)..]) >= 0) text = text[..close];
        text = text.TrimStart('的', '所', '说').Trim('“', '”', '"', '《', '》', ' ');
        return text.Length is >= Shortest and <= Longest && text.All(c => char.IsLetterOrDigit(c) || c is '+' or '·') && !text.Contains('的', StringComparison.Ordinal) && InterrogativeFinder.Find(text).Count == 0 ? text : null;
    }

    private static bool Defines(ArticleView view, TextRange unit, int at, int length)
    {
        var text = view.Folded;
        var end = at + length;
        while (end < unit.End && text[end] is '”' or '"' or '’' or '》') end++;
        var start = at;
        while (start > unit.Start && text[start - 1] is '“' or '"' or '‘' or '《') start--;
        // 新网格是…: a longer word that ends or begins as the asked one is another thing.
        var isQuoted = start < at;
        if (!isQuoted && start > unit.Start && text[start - 1] is >= '\u3400' and <= '\u9fff' && !EndsWithNaming(text.AsSpan(unit.Start, start - unit.Start))) return false;
        // 靠的是“某某存折”:年轻的….
        if (isQuoted && end > at + length && end + 1 < unit.End && text[end] == ':' && !HasQuestion(text.AsSpan(unit.Start, unit.Length))) return true;
        var after = text.AsSpan(end, unit.End - end).TrimStart("，, ");
        foreach (var word in Explaining)
            if (after.StartsWith(word, StringComparison.Ordinal)) return !HasQuestion(text.AsSpan(unit.Start, unit.Length));
        if (start == unit.Start)
            foreach (var word in Opening)
                if (after.StartsWith(word, StringComparison.Ordinal)) return !HasQuestion(text.AsSpan(unit.Start, unit.Length));
        // 群众叫“某某”: the bare verb names only what is set in quotation marks.
        if (isQuoted && start > unit.Start && text[start - 1] == '叫') return true;
        return EndsWithNaming(text.AsSpan(unit.Start, start - unit.Start));
    }

    private static bool EndsWithNaming(ReadOnlySpan<char> before)
    {
        foreach (var word in Naming)
            if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool HasQuestion(ReadOnlySpan<char> text) => text.TrimEnd("”’」』 ") is { Length: > 0 } end && end[^1] is '？' or '?';

    /// <param name="last">Of 三听一贴 the word that the sentence after tells of where the first does not; a space for none.</param>
    private static Draft Told(ArticleView view, int unit, char last = ' ')
    {
        var range = view.Units[unit].Range;
        if (range.Length < ShortUnit && unit + 1 < view.Units.Count && view.Units[unit + 1] is var next && next.Paragraph == view.Units[unit].Paragraph && next.Range.Length <= NextLimit)
            range = new TextRange(view.Units[unit++].Range.Start, next.Range.End - range.Start);
        // The parts of one sentence explain together.
        for (var u = unit + 1; u < view.Units.Count && view.Units[u].Sentence == view.Units[unit].Sentence && view.Units[u].Range.End - range.Start <= SentenceLimit; u++)
            range = new TextRange(range.Start, Math.Max(range.End, view.Units[u].Range.End) - range.Start);
        var after = view.SentenceOf(unit).Last + 1;
        if (last != ' ' && view.Folded.AsSpan(range.Start, range.Length).Count(last) < 2 && after < view.Units.Count && view.Units[after] is var told && told.Paragraph == view.Units[unit].Paragraph
            && told.Range.Length <= NextLimit && view.Folded.AsSpan(told.Range.Start, told.Range.Length).Contains(last) && range.End <= told.Range.Start)
            range = new TextRange(range.Start, told.Range.End - range.Start);
        return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(view, WithExplained(view, unit, range))])], Certainty);
    }

    // 乡里把这一套叫“某某”: what it is stands before, from where the paragraph begins to tell of it.
    private static TextRange WithExplained(ArticleView view, int unit, TextRange range)
    {
        var first = view.SentenceOf(unit).First;
        if (view.Units[first].Range.Start < range.Start || !PointingBack().IsMatch(view.Folded.AsSpan(range.Start, range.Length))) return range;
        var from = first;
        while (from > 0 && view.Units[from - 1].Paragraph == view.Units[first].Paragraph && range.End - view.Units[from - 1].Range.Start <= ExplainedLimit) from--;
        return new TextRange(view.Units[from].Range.Start, range.End - view.Units[from].Range.Start);
    }

    private const int ExplainedLimit = 280;

    // What a sentence names that begins by pointing back: 这就是, 这叫, 他把这个办法叫做, 群众管它叫.
    [GeneratedRegex("^“?[^,，。:：“]{0,10}(?:把|将|管)?(?:这|此|它|其)[^,，。:：“]{0,6}(?:叫|称|就是|概括|总结|归纳|取名|命名)[^,，。:：“]{0,3}“", RegexOptions.CultureInvariant)]
    private static partial Regex PointingBack();

    private const int SentenceLimit = 240;
}
