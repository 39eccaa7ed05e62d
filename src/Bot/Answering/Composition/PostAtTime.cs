using System.Globalization;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>某人某时之职: which post a named person holds, or held in the asked year, by the days of the pages that print the name with a post; and to which the person is to go, by the notice that says so.</summary>
public static partial class PostAtTime
{
    private const double Told = 0.9;
    private const int ShortestName = 2;
    private const int LongestName = 4;

    // Posts that a person is told to have held in one year.
    private const int MostPosts = 3;

    private static readonly string[] Posts = ["职务", "职位", "职衔", "什么官", "啥官", "什么身份", "干什么的", "做什么的", "干啥的", "哪家公司的", "哪个公司的", "哪家单位的", "哪个单位的", "什么单位的", "哪个部门的"];
    private static readonly string[] Noticed = ["拟任", "拟提名", "拟担任", "拟提拔", "拟推荐"];

    /// <summary>Where the named person stands with a post; null when none is named or none is told.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        // 2023年3月呢, 要提啥: of whom is said before.
        var said = NamedIn(ask.Text, articles) is { Count: > 0 } ? ask.Text : $"{ask.Text},{ask.Context},{ask.Earlier},{ask.Shared}";
        var time = Time().Match(ask.Text);
        // What somebody is tells nothing of what he is to be.
        if (ToCome().IsMatch(ask.Text)) return Notice(said, articles) is { Count: > 0 } noticed ? new Draft(AnswerKind.Person, noticed, Told) : null;
        if (!AsksPost(ask.Text) && !(said != ask.Text && time.Success && AsksPost(said)) && !(time.Success && Doing().IsMatch(ask.Text))) return null;
        var names = NamedIn(said, articles);
        var told = new List<DraftSentence>();
        foreach (var name in names)
        {
            var held = new List<(ArticleView View, Person Person)>();
            foreach (var view in articles)
                foreach (var person in view.Article.People)
                    if (person.Post.Length > 1 && person.Name == name && !Writers.Is(person.Post)) held.Add((view, person));
            // 甲乡的张三和乙乡的李四: of each place whoever holds a post there.
            if (names.Count > 1 && places.Count == 1 && held.Count > 0 && held.TrueForAll(h => h.Person.Place.Length > 0 && h.Person.Place != places[0].Name)) continue;
            told.AddRange((time.Success ? InYear(held, time) : Changing().IsMatch(said) ? OverTime(held) : Newest(held)).Select(h => new DraftSentence("", [new Quote(h.View, PersonComposer.Around(h.View, h.Person.Range))])));
        }
        return told.Count > 0 ? new Draft(AnswerKind.Person, told, Told) : null;
    }

    /// <summary>Whether a question asks what posts somebody has held one after another (职务变没变).</summary>
    public static bool AsksChange(string text) => text.HoldsAny(Posts) && Changing().IsMatch(text);

    // The newest page tells who somebody is, where the pages have days; of one page the fullest post.
    private static IEnumerable<(ArticleView View, Person Person)> Newest(List<(ArticleView View, Person Person)> held) =>
        held.OrderByDescending(h => h.View.Article.Published ?? DateOnly.MinValue).ThenByDescending(h => h.Person.Post.Length).Take(1);

    // 职务变没变: each post once, in the order of the pages' days.
    private static IEnumerable<(ArticleView View, Person Person)> OverTime(List<(ArticleView View, Person Person)> held) =>
        held.OrderBy(h => h.View.Article.Published ?? DateOnly.MinValue).ThenByDescending(h => h.Person.Post.Length).DistinctBy(h => h.Person.Post).Take(MostPosts);

    // Each post of the year once, in the order of the days; of a month what the nearest page tells.
    private static IEnumerable<(ArticleView View, Person Person)> InYear(List<(ArticleView View, Person Person)> held, Match time)
    {
        var year = int.Parse(time.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var ofYear = held.FindAll(h => h.View.Article.Published is { } day && day.Year == year);
        if (ofYear.Count == 0) ofYear = held.FindAll(h => h.View.Article.Published is null);
        if (ofYear.Count > 0 && time.Groups["month"] is { Success: true } asked)
        {
            var month = int.Parse(asked.ValueSpan, CultureInfo.InvariantCulture);
            var nearest = ofYear.Min(Away);
            ofYear = ofYear.FindAll(h => Away(h) == nearest);

            int Away((ArticleView View, Person Person) h) => Math.Abs((h.View.Article.Published?.Month ?? month) - month);
        }
        var told = new List<(ArticleView View, Person Person)>();
        foreach (var own in ofYear.OrderByDescending(h => h.Person.Post.Length))
            if (told.Count < MostPosts && !told.Exists(t => t.Person.Post.EndsWith(own.Person.Post, StringComparison.Ordinal))) told.Add(own);
        return told.OrderBy(t => t.View.Article.Published ?? DateOnly.MinValue);
    }

    // 某某，现任某乡乡长，拟任某乡党委书记: of a list of them what stands between its semicolons, under the name that opens it.
    private static List<DraftSentence> Notice(string said, IReadOnlyList<ArticleView> articles)
    {
        var (noticed, names) = (new List<DraftSentence>(), new HashSet<string>());
        foreach (var view in articles)
            foreach (var unit in view.Units)
                if (view.Folded.AsSpan(unit.Range.Start, unit.Range.Length) is var text && text.IndexOf(',') is >= ShortestName and <= LongestName and var end
                    && said.AsSpan().Contains(text[..end], StringComparison.Ordinal) && view.TextOf(unit).HoldsAny(Noticed) && names.Add(text[..end].ToString())) noticed.Add(new DraftSentence("", [new Quote(view, unit.Range)]));
        return noticed;
    }

    // 李明 of 李明亮 is another.
    private static List<string> NamedIn(string text, IReadOnlyList<ArticleView> articles)
    {
        var names = articles.SelectMany(a => a.Article.People).Select(p => p.Name).Where(n => n.Length >= ShortestName && text.Contains(n, StringComparison.Ordinal)).Distinct().ToList();
        return names.FindAll(n => !names.Exists(o => o.Length > n.Length && o.Contains(n, StringComparison.Ordinal)));
    }

    private static bool AsksPost(string text) => text.HoldsAny(Posts) || PostAsked().IsMatch(text);

    [GeneratedRegex("(?<year>(?:19|20)[0-9]{2})年(?:(?<month>[0-9]{1,2})月)?", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    // 任何职, 是什么职, but not 负责什么职责, 主任什么意见.
    [GeneratedRegex("(?:何|啥|什么)职(?:[^责能业工称]|$)|(?:^|[^主责信])任(?:什么|啥)(?:[^时]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex PostAsked();

    [GeneratedRegex("变没变|变了|变化|先后|历任|前后|都?当过|都?任过|有变|换过", RegexOptions.CultureInvariant)]
    private static partial Regex Changing();

    // 拟任何职, 要提啥, but not 提什么要求.
    [GeneratedRegex("拟[任提]|将任|提个?(?:什么|啥)(?:职|官|了)?[^\u4e00-\u9fff]*$|要当(?:什么|啥)|去哪[当任]", RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();

    // 某某2021年干啥: what somebody was.
    [GeneratedRegex("年(?:[0-9]{1,2}月)?(?:是)?(?:干|做)(?:啥|什么|嘛)[?？。]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Doing();
}
