using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>某某是谁: whom a page names behind what he is (78岁的居民某某, 记者 某某), with a post or without.</summary>
public static partial class IntroducedPerson
{
    private const double Certainty = 0.8;

    /// <summary>Null when something else is asked, or the name stands behind nothing that says who he is.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="articles">The articles found, best first.</param>
    public static Draft? Compose(Ask ask, IReadOnlyList<ArticleView> articles)
    {
        if (Asked().Match(Folding.Fold(ask.Text)) is not { Success: true } match) return null;
        var name = match.Groups["name"].Value;
        // With a post he is told by it.
        foreach (var view in articles)
            foreach (var person in view.Article.People)
                if (person.Name == name && person.Post.Length >= 2 && !Writers.Is(person.Post) && view.UnitAt(person.Range.Start) >= 0) return Of(view, PersonComposer.Around(view, person.Range));
        TextRange? writes = null;
        ArticleView? written = null;
        var isName = MayBeName(name);
        foreach (var view in articles)
        {
            for (var at = isName ? view.Folded.IndexOf(name, StringComparison.Ordinal) : -1; at >= 0; at = view.Folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (view.UnitAt(at) is not (>= 0 and var unit)) continue;
                if (view.KindOf(view.Units[unit]) is ParagraphKind.Body or ParagraphKind.Caption && IsIntroduced(view, unit, at)) return Of(view, SchemeSentences.WholeClauses(view, at, at + name.Length));
            }
            if (written is null && view.Article.People.FirstOrDefault(p => p.Name == name && Writers.Is(p.Post)) is { } writer) (written, writes) = (view, writer.Range);
        }
        return written is not null && writes is { } range && written.UnitAt(range.Start) >= 0 ? Of(written, PersonComposer.Around(written, range)) : null;
    }

    /// <summary>Whether an article names somebody behind what he is; false of the word for what he is.</summary>
    /// <param name="view">The article.</param>
    /// <param name="name">Folded.</param>
    internal static bool IsIn(ArticleView view, string name)
    {
        if (!MayBeName(name)) return false;
        for (var at = view.Folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            if (view.UnitAt(at) is >= 0 and var unit && IsIntroduced(view, unit, at)) return true;
        return false;
    }

    private const int LongestName = 4;

    /// <summary>Whether a folded text names somebody behind what the ask calls him (村民某某 for …的村民是谁).</summary>
    /// <param name="text">Folded.</param>
    /// <param name="ask">What is asked.</param>
    internal static bool IsNamedAs(string text, Ask ask)
    {
        foreach (var role in Roles)
        {
            if (role.Length < 2 || !ask.Text.Contains(role + "是", StringComparison.Ordinal)) continue;
            for (var at = text.IndexOf(role, StringComparison.Ordinal); at >= 0; at = text.IndexOf(role, at + role.Length, StringComparison.Ordinal))
                if (at + role.Length + UsualName <= text.Length && text.Substring(at + role.Length, UsualName) is var name && name.AsSpan().IndexOfAnyExceptInRange('\u3400', '\u9fff') < 0 && MayBeName(name)) return true;
        }
        return false;
    }

    // Characters of most names; two may begin any word.
    private const int UsualName = 3;

    // 身边的网格员, 村里的积分超市, 去年的冠军: what a word of the language names is nobody.
    private static bool MayBeName(string name) =>
        name.Length is >= 2 and <= LongestName && Array.IndexOf(Roles, name) < 0 && !IsWord(name)
        && !(name.Length > 2 && (CommonWord.Is(name.AsSpan(0, 2)) || name.Length == LongestName && IsWord(name.AsSpan(0, 2)) && IsWord(name.AsSpan(2))));

    private static bool IsWord(ReadOnlySpan<char> text) => CommonWord.Is(text) || CommonWord.IsRare(text);

    private static bool IsIntroduced(ArticleView view, int unit, int at)
    {
        var before = view.Folded.AsSpan(view.Units[unit].Range.Start, at - view.Units[unit].Range.Start);
        foreach (var role in Roles)
            if (before.EndsWith(role, StringComparison.Ordinal)) return true;
        return false;
    }

    // What a person without a post is called before the name; 的 closes what tells of him (县里派来的某某, 正在补鞋的某某).
    private static readonly string[] Roles =
    [
        "村民", "居民", "市民", "群众", "农户", "户主", "大户", "户", "党员", "志愿者", "网格员", "护林员", "职工", "员工", "工人", "司机", "老师", "教师", "学生", "医生", "护士", "教练", "客商", "商户", "店主",
        "摊主", "老板", "老人", "大爷", "大妈", "大娘", "大叔", "阿姨", "青年", "小伙", "姑娘", "能人", "乡贤", "技术员", "工作人员", "负责人", "代表", "会员", "社员", "队员", "船工", "民警", "业主", "家长", "游客", "顾客", "匠人", "师傅", "会计", "患者", "牧民", "渔民", "的",
    ];

    private static Draft Of(ArticleView view, TextRange range) => new(AnswerKind.Person, [new DraftSentence("", [new Quote(view, range)])], Certainty);

    [GeneratedRegex("^(?:那个|这个|那|这)?(?:村民|居民|市民|记者|群众)?(?<name>[\\u3400-\\u9fff·]{2,4}?)(?:他|她)?(?:又|到底|究竟)?(?:是)(?:谁|什么人|啥人|何人|哪个|哪位|干什么的|干啥的|干嘛的|做什么的|做啥的|何许人也?)[啊呀呢?]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
