using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答人: who holds the asked post in the asked place, from the people that ingest found.</summary>
public sealed class PersonComposer(PlaceDirectory directory)
{
    // Share of the asked post that the printed post must hold.
    private const double MinLikeness = 0.6;
    private const double MinPlace = 0.5;
    private const double Stationed = 0.7;
    private const double Told = 0.9;

    // Of pages of the asked year the one nearest to the asked month.
    private const double MonthAway = 0.01;
    private static readonly string[] NoPost = ["现任", "现在", "当时", "名字", "姓名", "名子", "是", "的", "叫", "由", "被任命为", "任命为", "当选为", "担任", "担当", "兼任", "接任", "出任", "当上了", "当了", "当上", "兼", "换成了", "换成", "换为", "分别", "各", "又", "人选", ",", " ", "?", "。"];

    /// <summary>Null when nobody agrees; the caller then looks for a sentence.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        var asked = AskedPost(ask, places);
        var surname = Surname.In(ask.Text);
        if (asked.Length < 2 || ask.Type == AskType.None && !EndsAsPost(asked, articles)) return null;
        if (ask.Type == AskType.Who && PostOnOccasion.Of(ask.Content) is { } occasion && OnOccasion(occasion, places, articles) is { } appeared) return appeared;
        var holders = new HoldersOverTime(ask);
        var (isHeldElsewhere, isDeputyHere, isOfOtherYear) = (false, false, false);
        // 谁将接任局长: whoever holds it is not who comes after.
        var asksNext = ask.Text.HoldsAny(Next);
        var (year, month) = HeldInYear.Asked(ask.Text);
        var committee = BodyOfPost.In(asked);
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var person in articles[a].Article.People)
            {
                if (!person.Name.StartsWith(surname, StringComparison.Ordinal)) continue;
                // Of 市某会副主任、某县委书记 each post may be the asked one.
                var whole = PostLikeness.Printed(Folding.Fold(person.Post));
                var (post, likeness) = PostLikeness.PartOf(whole, asked);
                if (likeness < MinLikeness && VillageHead.Likeness(asked, whole) is > 0 and var ofVillage) likeness = ofVillage;
                if (likeness < MinLikeness && HeadOfBody.Is(articles[a], person, asked)) likeness = HeadOfBody.Likeness;
                if (committee is var (body, head))
                {
                    if (likeness < MinLikeness && BodyOfPost.Is(articles[a], person, body, head)) likeness = BodyOfPost.Likeness;
                    else if (likeness >= MinLikeness && BodyOfPost.IsOfOther(articles[a], body, articles))
                    {
                        isHeldElsewhere = true;
                        continue;
                    }
                }
                // Neither his deputy nor who holds the like post below him is asked for.
                var isLower = likeness < MinLikeness && PostLikeness.IsOfLower(asked, whole);
                var isDeputy = isLower || likeness < MinLikeness && whole.Contains('副', StringComparison.Ordinal) && whole.Contains(asked[^2..], StringComparison.Ordinal);
                if (likeness < MinLikeness && !isDeputy) continue;
                var place = places.Count == 0 ? 1 : places.Max(p => Agreement(p, person, articles[a], asked));
                isDeputyHere |= isDeputy && !asked.Contains('副', StringComparison.Ordinal) && places.Count > 0 && place >= MinPlace;
                if (isDeputy) continue;
                if (IsToCome(post) && places.Count > 0) place = places.Max(p => WillBeOf(post, p, articles[a]));
                // 某县驻某市办事处主任: the ask names the place of the post, and the article is of the other's.
                if (place < MinPlace && person.Place.Length > 0 && ask.Content.Contains("驻" + person.Place, StringComparison.Ordinal) && articles[a].Article.Places.Any(p => places.Any(q => q.Name == p.Name))) place = Stationed;
                // Whoever holds it now is not who held it.
                var isOther = place < MinPlace || !HeldInYear.Tells(articles[a], year) || AsksFormer(asked) && !IsFormer(post) && !IsFormer(person.Place) || asksNext && !IsToCome(post);
                isHeldElsewhere |= isOther;
                isOfOtherYear |= place >= MinPlace && !HeldInYear.Tells(articles[a], year);
                if (isOther) continue;
                // A post printed with more than was asked (副书记, 街道党工委书记) is more likely another post.
                var extra = 0.01 * Math.Max(0, post.Length - asked.Length) + (post.Contains('副', StringComparison.Ordinal) != asked.Contains('副', StringComparison.Ordinal) ? 0.2 : 0);
                // 免去某人的局长职务 names who held the post; whoever is said to hold it comes first.
                if (IsFormer(post) && !AsksFormer(asked) && !IsFormer(person.Place) || IsToCome(post) != IsToCome(asked)) extra += 0.2;
                var score = likeness * place - extra - 0.001 * a - MonthAway * HeldInYear.MonthsAway(articles[a], month);
                holders.Add(score, articles[a], person);
            }
        }
        if (holders.Best is null && committee is var (ofBody, _) && year == 0 && BodyOfPost.Named(ofBody, articles) is { } named) return named;
        // The post is printed, of other places, of its deputies or of another year only: no sentence can say who holds it here.
        if (holders.Best is null && (isOfOtherYear || (isHeldElsewhere || isDeputyHere) && (ask.Type == AskType.Who && year == 0 || ask.Type == AskType.None && year > 0)) && EndsAsPost(asked, articles) && !IsOfNamedBody(asked, articles)) return Draft.Nothing;
        if (holders.Best is not { } best) return surname.Length > 0 ? Draft.Nothing : null;
        var told = AsksFormer(asked) || asksNext || year > 0 ? [best] : holders.Told();
        return new Draft(AnswerKind.Person, [.. told.Select(h => new DraftSentence("", [new Quote(h.View, Around(h.View, h.Person.Range))]))], Math.Clamp(best.Score, 0, 1)) { Notice = HoldersOverTime.Notice(told) };
    }

    // 动员会上发言的副县长, 会议选举谁为局长: of those who hold the post the one of whom the sentence says so. Nobody is appointed to an
    // office that nothing read names.
    private Draft? OnOccasion(PostOnOccasion occasion, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        var asked = AskedPost(occasion.Post, places);
        if (asked.Length < 2) return null;
        (double Score, ArticleView View, Person Person)? best = null;
        var isHeld = false;
        foreach (var view in articles)
            foreach (var person in view.Article.People)
            {
                var likeness = PostLikeness.PartOf(PostLikeness.Printed(Folding.Fold(person.Post)), asked).Likeness;
                if (likeness < MinLikeness || places.Count > 0 && places.Max(p => Agreement(p, person, view, asked)) < MinPlace) continue;
                isHeld = true;
                var agreed = occasion.Agreement(view, person, places);
                if (agreed >= PostOnOccasion.Least && likeness * agreed > (best?.Score ?? 0) + 1e-9) best = (likeness * agreed, view, person);
            }
        if (best is var (_, found, named)) return new Draft(AnswerKind.Person, [new DraftSentence("", [new Quote(found, Around(found, named.Range))])], Told);
        return occasion.IsAppointing && !isHeld && !articles.Any(a => a.Folded.Contains(asked, StringComparison.Ordinal) || a.Folded.Contains(asked[1..], StringComparison.Ordinal)) ? Draft.Nothing : null;
    }

    // The post as asked: the ask's content without the places' own names; the level word stays (县委书记).
    private string AskedPost(Ask ask, IReadOnlyList<PlaceRef> places) =>
        AskedPost(((string[])[ask.Content, ask.Context, ask.Earlier]).FirstOrDefault(t => t.Length >= 2) ?? ask.Shared, places);

    private string AskedPost(string text, IReadOnlyList<PlaceRef> places)
    {
        text = HeldInYear.Without(Surname.Without(text));
        var aside = text.IndexOfAny(['(', '（']);
        if (aside > 1) text = text[..aside];
        // 甲县和乙区的书记, asked of 甲县: 乙区 is no part of the post.
        foreach (var other in directory.Find(text).Where(o => places.Count > 0 && places.All(p => p.Name != o.Name)).Reverse())
            text = text.Remove(other.Start, other.Length);
        foreach (var place in places)
            text = text.Replace(place.ShortName.Length >= 2 ? place.ShortName : place.Name, "", StringComparison.Ordinal);
        text = PostLikeness.Printed(text);
        foreach (var word in NoPost) text = text.Replace(word, "", StringComparison.Ordinal);
        text = text.Trim('、', '和', '与', '跟', '及', '“', '”');
        // 某县原某局局长: the level word is the post's.
        if (text.Length > 2 && text[1] == '原' && Levels.Contains(text[0], StringComparison.Ordinal)) text = $"原{text[0]}{text[2..]}";
        // 某县县委书记: the level word belongs to the place and to the post.
        return text.Length > 2 && text[0] == text[1] ? text[1..] : text;
    }

    private const string Levels = "省市州县区旗乡镇村";

    private static readonly string[] Next = ["将接任", "将任", "将担任", "要接任", "会接任", "来接任"];

    // 拟任某局局长: whoever is to hold it.
    private static bool IsToCome(string post) => post.Contains("拟任", StringComparison.Ordinal);

    // 原县民政局局长; 原平市 begins so too, and is the place.
    private static bool IsFormer(string post) => post.StartsWith('原') || post.StartsWith("前任", StringComparison.Ordinal);

    // 某乡原党委书记, of a place that ingest did not find, too.
    private static bool AsksFormer(string asked)
    {
        for (var i = 1; i + 2 < asked.Length; i++)
            if (asked[i] == '原' && Levels.Contains(asked[i - 1], StringComparison.Ordinal)) return true;
        return IsFormer(asked);
    }

    // Keywords ask for a person only when they end as some printed post ends (书记, 主任).
    private static bool EndsAsPost(string asked, IReadOnlyList<ArticleView> articles) =>
        articles.Any(a => a.Article.People.Any(p => p.Post.Length >= 2 && asked.EndsWith(Folding.Fold(p.Post)[^2..], StringComparison.Ordinal)));

    // 物业行业党委书记: the body is printed and its head's post behind it, and whoever holds it may be named by another post of his (书记由
    // 街道党工委副书记某某兼任).
    private static bool IsOfNamedBody(string asked, IReadOnlyList<ArticleView> articles)
    {
        // 街道 of the place's own name may stand before it.
        var level = Array.Find(LevelWords, l => asked.StartsWith(l, StringComparison.Ordinal)) ?? "";
        if (asked.Length - 2 - level.Length < ShortestBody) return false;
        var (body, head) = (asked[level.Length..^2], asked[^2..]);
        foreach (var view in articles)
            for (var at = view.Folded.IndexOf(body, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(body, at + 1, StringComparison.Ordinal))
                if (view.Folded.AsSpan(at + body.Length, Math.Min(Reach, view.Folded.Length - at - body.Length)).Contains(head, StringComparison.Ordinal)) return true;
        return false;
    }

    private const int Reach = 12;

    private static readonly string[] LevelWords = ["街道", "社区", "镇", "乡", "村", "县", "区", "市"];

    // A level and 党委 or 政府 make no body of their own.
    private const int ShortestBody = 5;

    // 现任某乡乡长，拟任县某局局长: the post to come is of another place than the one held.
    private double WillBeOf(string post, PlaceRef place, ArticleView view) =>
        post.Contains(place.ShortName, StringComparison.Ordinal) ? 1
        : post.AsSpan(post.IndexOf("拟任", StringComparison.Ordinal) + 2).StartsWith(place.Name.AsSpan()[^1..]) && (view.Article.Places.Any(p => p.Name == place.Name) || directory.IsImplied(view.Article, place.Name)) ? 0.7 : 0.2;

    private double Agreement(PlaceRef place, Person person, ArticleView view, string asked)
    {
        if (person.Place == place.Name) return 1;
        // The secretary of a town is not the secretary of its county, though the post names both.
        if (person.Place.Length > 0 && directory.IsWithin(person.Place, place.Name)) return IsOnlySeenIn(place, person, view, asked) ? Stationed : 0.2;
        if (Folding.Fold(person.Post).Contains(place.ShortName, StringComparison.Ordinal)) return 1;
        // 镇党委书记 under the name of a town is that town's.
        if ((person.Place.Length == 0 || directory.IsWithin(place.Name, person.Place)) && view.UnitAt(person.Range.Start) is >= 0 and var unit && view.PartOf(view.Units[unit].Paragraph) is { } part && part.Level == directory.LevelOf(place.Name)) return part.Name == place.Name ? 1 : 0.2;
        if (person.Place.Length > 0) return directory.IsWithin(place.Name, person.Place) ? 0.3 : 0.2;
        if (IsNamedBefore(place, person, view)) return Stationed;
        if (NearestBefore(place, person, view) is { Length: > 0 } nearest) return nearest == place.Name ? Stationed : 0.2;
        // 县司法局局长 on a page that is the county's own.
        return view.Article.Places.Any(p => p.IsSubject && p.Name == place.Name) || (IsFormer(person.Post) ? person.Post[1..] : person.Post).StartsWith(place.Name[^1]) && directory.IsImplied(view.Article, place.Name) ? 0.7 : 0.2;
    }

    // 某乡某村的树下，司法所所长某某: the village is where he is met, and the body of the post, which the ask says whole, is the town's.
    private bool IsOnlySeenIn(PlaceRef place, Person person, ArticleView view, string asked)
    {
        var post = Folding.Fold(person.Post);
        return post.Length > 2 && asked.EndsWith(post, StringComparison.Ordinal) && IsNamedBefore(place, person, view) && !Before(person, view).EndsWith(person.Place, StringComparison.Ordinal);
    }

    // The sentence names the place before the post, and no other place of its level.
    private bool IsNamedBefore(PlaceRef place, Person person, ArticleView view)
    {
        var before = Before(person, view);
        if (!before.Contains(place.Name, StringComparison.Ordinal)) return false;
        foreach (var other in view.Article.Places)
            if (other.Name != place.Name && directory.LevelOf(other.Name) == directory.LevelOf(place.Name) && before.Contains(other.Name, StringComparison.Ordinal)) return false;
        return true;
    }

    // 甲村的办法叫某某：…。村党支部书记某某说: of the last place of the post's level that the paragraph names before it.
    private string NearestBefore(PlaceRef place, Person person, ArticleView view)
    {
        if (person.Post.Length == 0 || person.Post[0] != place.Name[^1] || view.UnitAt(person.Range.Start) is not (>= 0 and var unit) || directory.LevelOf(place.Name) is not { } level) return "";
        var start = view.Article.Paragraphs[view.Units[unit].Paragraph].Start;
        var before = view.Folded.AsSpan(start..person.Range.Start);
        var (nearest, at) = ("", -1);
        foreach (var other in view.Article.Places)
            if (other.Level == level && before.LastIndexOf(other.Name, StringComparison.Ordinal) is var last && last > at) (nearest, at) = (other.Name, last);
        return nearest;
    }

    private static ReadOnlySpan<char> Before(Person person, ArticleView view) =>
        view.UnitAt(person.Range.Start) is >= 0 and var unit ? view.Folded.AsSpan(view.Units[view.SentenceOf(unit).First].Range.Start..person.Range.Start) : [];

    // The clauses that hold post and name; a short unit or a heading is quoted whole where it names nobody else with a post.
    internal static TextRange Around(ArticleView view, TextRange range)
    {
        var unit = view.UnitAt(range.Start);
        if (unit < 0) return range;
        var whole = view.Units[unit].Range;
        var isAlone = !view.Article.People.Any(p => p.Post.Length >= 2 && p.Range != range && whole.Contains(p.Range) && !Writers.Is(p.Post));
        return whole.Length <= 80 && isAlone ? whole : SchemeSentences.WholeClauses(view, range.Start, range.End);
    }
}
