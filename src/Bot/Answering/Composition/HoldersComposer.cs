using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>几位书记都是谁: who hold a post, over the articles of a page, a series or a reporter, or all that were found.</summary>
public sealed partial class HoldersComposer(EvidenceFinder finder, PlaceDirectory directory)
{
    private const double Certainty = 0.8;
    private const int Fewest = 2;
    private const int Most = 9;

    /// <summary>Writes a line for each holder and returns how sure it is; 0 when no holders are asked for, or hardly any found.</summary>
    public double Compose(Inquiry inquiry, AnswerWriter writer)
    {
        if (inquiry.IsFollowUp || !AsksHolders().IsMatch(inquiry.Folded) || !OfPages().IsMatch(inquiry.Folded)) return 0;
        if (SaysMore(inquiry)) return 0;
        var posts = Post().Matches(inquiry.Folded).Select(m => m.Value).Distinct().ToList();
        var isPresented = Presented().IsMatch(inquiry.Folded);
        var pages = PagesOf(inquiry.Places);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lines = new List<Quote>();
        foreach (var view in Wanted(inquiry).OrderBy(v => v.Article.Source, StringComparer.Ordinal).ThenBy(v => v.Article.Ordinal))
        {
            if (pages.Count > 0 && !pages.Contains(view.Article.Source)) continue;
            foreach (var person in view.Article.People)
            {
                if (view.UnitAt(person.Range.Start) is not (>= 0 and var unit) || isPresented && view.KindOf(view.Units[unit]) is not (ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck)) continue;
                if (posts.Exists(p => Holds(Folding.Fold(person.Post), p)) && names.Add(person.Name)) lines.Add(new Quote(view, PersonComposer.Around(view, person.Range)));
            }
        }
        if (lines.Count is < Fewest or > Most) return 0;
        foreach (var line in lines) writer.Write(new DraftSentence("", [line]));
        return writer.IsEmpty ? 0 : Certainty;
    }

    // 哪几位书记受了处分: whoever holds the post need not be one of those. Nothing may be left of the question but places, posts, pages and what asks.
    private static bool SaysMore(Inquiry inquiry)
    {
        var rest = Post().Replace(Quoted().Replace(inquiry.Folded, ""), "");
        foreach (var place in inquiry.Places)
            rest = rest.Replace(place.Name, "", StringComparison.Ordinal).Replace(place.ShortName, "", StringComparison.Ordinal);
        rest = Asking().Replace(OfPages().Replace(rest, ""), "");
        // A reporter's name may stand before what he wrote.
        return rest.Count(char.IsLetterOrDigit) > (Written().IsMatch(inquiry.Folded) ? LongestName : 0);
    }

    private const int LongestName = 3;

    // Of a quoted series what stands under it, of a named reporter what he signed.
    private IEnumerable<ArticleView> Wanted(Inquiry inquiry)
    {
        var quoted = Quoted().Match(inquiry.Folded) is { Success: true } match ? match.Groups["name"].Value : "";
        IReadOnlyList<ArticleView> articles = finder.Articles;
        var ofSeries = quoted.Length == 0 ? [] : articles.Where(v => Folding.Fold(v.Article.Series).Contains(quoted, StringComparison.Ordinal)).ToList();
        if (ofSeries.Count > 0) return ofSeries;
        var signed = articles.Where(v => IsSignedBy(v.Article, inquiry.Folded)).ToList();
        return signed.Count > 0 ? signed : articles;
    }

    // A byline holds names and what those are: a name of it stands in the question.
    private static bool IsSignedBy(Article article, string question) =>
        article.Byline.Split(ByTheName, StringSplitOptions.RemoveEmptyEntries).Any(n => n.Length is 2 or 3 && !n.EndsWith("记者", StringComparison.Ordinal) && n != "通讯员" && question.Contains(n, StringComparison.Ordinal));

    private static readonly char[] ByTheName = [' ', '\u3000', '、', '□', '本', '报'];

    // 某县那一版: the pages that present somebody of the place, or of a place within it.
    private HashSet<string> PagesOf(IReadOnlyList<PlaceRef> places) =>
        [.. finder.Articles.Where(v => places.Any(q => v.Article.People.Any(p => p.Place == q.Name) && v.Article.Places.Any(p => p.IsSubject && (p.Name == q.Name || directory.IsWithin(p.Name, q.Name))))).Select(v => v.Article.Source)];

    // 村书记 is a 村党支部书记, 市委书记 no 县委书记 and 市长 no 副市长: the asked characters in order, the last two side by side.
    private static bool Holds(string whole, string asked)
    {
        foreach (var post in whole.Split('、'))
        {
            if (!post.EndsWith(asked[^2..], StringComparison.Ordinal) || post == "总书记" || post.Contains('副', StringComparison.Ordinal)) continue;
            if (InOrder.Holds(post, asked) && (asked.Length == 2 || asked[0] is '村' or '社' || post.Contains(asked, StringComparison.Ordinal))) return true;
        }
        return false;
    }

    [GeneratedRegex("(?:市委|县委|区委|旗委|省委|镇党委|乡党委|街道|社区|乡镇|村|镇|乡)?(?:书记|市长|县长|区长|镇长|乡长|主任|局长)", RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex("(?:哪几|几|哪些)(?:位|个|名)?[^,，。?？]{0,8}(?:书记|[市县区镇乡局]长|主任)|(?:书记|[市县区镇乡局]长|主任)(?:都|各|分别)(?:是|有|叫)(?:谁|哪些|什么|啥)", RegexOptions.CultureInvariant)]
    private static partial Regex AsksHolders();

    [GeneratedRegex("[那这]一?版|版上|版面|报里|报纸|报上|材料|资料|专访|访谈|采写|采访|访了|事迹", RegexOptions.CultureInvariant)]
    private static partial Regex OfPages();

    [GeneratedRegex("采写|采访|写的|署名", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    // What they speak of (谈基层治理) tells them apart no more than who is asked for.
    [GeneratedRegex("(?:谈|讲)[^,，。?？谁哪的都]{0,8}|哪几|哪些|几[位个名]|[位个名]|一共|总共|共|提到|出现|登|上|里|有|都|各|分别|是|叫|谁|什么|啥|名字|姓名|基层|各级|三级|先进|全部|所有|或者?|以及|和|与|跟|了|过|的|到|那|这|些|一|呢|啊|呀", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    // Whom a page presents stands in its headings.
    [GeneratedRegex("访|采写|事迹|谈", RegexOptions.CultureInvariant)]
    private static partial Regex Presented();

    [GeneratedRegex("“(?<name>[^”]{2,20})”", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
