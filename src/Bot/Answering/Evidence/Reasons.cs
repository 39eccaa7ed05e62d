using System.Buffers;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>原因: how plainly a sentence gives a reason, by the words in which Mandarin gives one.</summary>
public static class Reasons
{
    // What a unit counts where a reason is asked for: one that tells of a trouble, and one without any word of a reason.
    private const float Trouble = 0.85f;
    private const float None = 0.65f;

    private static readonly SearchValues<string> Troubles = SearchValues.Create(["困难", "难度", "难题", "薄弱", "不足", "不够", "缺乏", "短缺", "匮乏", "短板", "压力", "滞后", "隐患", "不便", "突出问题", "老大难", "找不到", "难办"], StringComparison.Ordinal);

    /// <summary>How far a text gives a reason, 0 to 1.</summary>
    public static float In(ReadOnlySpan<char> text) => AreGiven(text) || StandBefore(text) ? 1 : text.ContainsAny(Troubles) ? Trouble : None;

    private static readonly SearchValues<string> Plain = SearchValues.Create(
    [
        "因为", "由于", "理由是", "的理由", "缘于", "源于", "起因", "缘由", "由头", "初衷", "原因", "缘故", "根子", "病根", "症结", "之所以", "才下决心", "这才", "所以", "逼出", "逼着", "为了", "为的是", "为解决", "为破解", "针对", "旨在", "目的",
        "怕的是", "是怕", "防止", "避免", "以免", "免得", "省得", "否则", "不然", "再不", "考虑到", "鉴于", "原来", "导致", "造成", "得益于", "关键是", "靠的是", "图的是", "使得", "而是", "在于", ",主要是", "主要在", "正是靠", "靠的正是", "嫌",
        "得名", "取名", "取自", "寓意", "谐音", "悟出", "卡在", "差在", "难在", "输在", "堵在", "坏在", "主要差", "主要卡", "少的主要", "多的主要", "少的是",
    ], StringComparison.Ordinal);

    private static readonly string[] Asked = ["为什么", "为何", "为啥", "缘何", "何以", "凭什么", "原因", "根子", "病根", "症结", "根源", "怎么就", "咋就"];
    private static readonly string[] AskedBeside = ["哪里", "哪儿", "什么"];

    private static readonly SearchValues<string> Asking = SearchValues.Create(Asked, StringComparison.Ordinal);

    private static readonly SearchValues<string> Pointing = SearchValues.Create(["起因", "缘由", "由头", "初衷", "原因", "缘故", "来由"], StringComparison.Ordinal);

    // 因此 and 因而 begin what follows from a reason, 基因 and 因素 are other words.
    private const string NotAfter = "此而素地特果缘子";
    private const string NotBefore = "基原起成外内病死诱主";
    private const int Reach = 12;

    /// <summary>Whether the text gives a reason in plain words.</summary>
    public static bool AreGiven(ReadOnlySpan<char> text)
    {
        if (IsSaid(text) || IsLostElse(text) || text.StartsWith("作为", StringComparison.Ordinal) || text.Contains("“作为", StringComparison.Ordinal)) return true;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '因' && !NotAfter.Contains(text[i + 1], StringComparison.Ordinal) && (i == 0 || !NotBefore.Contains(text[i - 1], StringComparison.Ordinal))) return true;
            // 受疫情影响, 受地形限制.
            if (text[i] == '受' && text.Slice(i, Math.Min(Reach, text.Length - i)) is var after && (after.Contains("影响", StringComparison.Ordinal) || after.Contains("限制", StringComparison.Ordinal) || after.Contains("制约", StringComparison.Ordinal))) return true;
        }
        return false;
    }

    private static bool IsSaid(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Plain); at >= 0; at = text.IndexOfAny(Plain))
        {
            text = text[at..];
            // 避免了一场火灾 tells what came of it.
            if (!(text.StartsWith("避免了", StringComparison.Ordinal) || text.StartsWith("防止了", StringComparison.Ordinal))) return true;
            text = text[1..];
        }
        return false;
    }

    // 晚挖一天就老了, 不修就塌了: what is lost where it is not done. 不久就好了 tells of a time.
    private static bool IsLostElse(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(",;。、"))
            if (text[range] is var clause && clause.IndexOf('就') is > 0 and var then && clause.EndsWith("了", StringComparison.Ordinal)
                && clause[..then].IndexOfAny("晚迟慢不") is >= 0 and <= 1 and var loss && (clause[loss] != '不' || !"久到仅但光多出知".Contains(clause[loss + 1], StringComparison.Ordinal))) return true;
        return false;
    }

    /// <summary>Whether a unit asks for a reason itself (病根在哪里？), which what stands after it gives.</summary>
    public static bool AreAsked(ArticleView view, int unit) =>
        view.KindOf(view.Units[unit]) == ParagraphKind.Body && UnitFeatures.EndsAsQuestion(view, unit) && view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length).ContainsAny(Asking);

    /// <summary>Whether a unit says of what stands before it that it is the reason (这正是…的起因).</summary>
    public static bool StandBefore(ReadOnlySpan<char> text)
    {
        // 要破的正是这道题.
        if (text.Contains("正是这", StringComparison.Ordinal)) return true;
        var at = text.IndexOfAny('这', '此');
        return at >= 0 && text[at..].IndexOf('是') is >= 0 and <= 4 && text[at..].ContainsAny(Pointing);
    }

    /// <summary>The characters of a printed question that say what it asks about.</summary>
    public static IEnumerable<char> CharactersBesideAsking(string question)
    {
        foreach (var word in (string[])[.. Asked, .. AskedBeside]) question = question.Replace(word, "", StringComparison.Ordinal);
        return question.Where(c => c is >= '\u4e00' and <= '\u9fff' && !Little.Contains(c, StringComparison.Ordinal));
    }

    private const string Little = "的了在是要会呢吗有这那么个问记者答又还就都也不";
}
