using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答人: the person who holds the asked post in the asked place, from the people that ingest found.</summary>
public sealed class PersonComposer(PlaceDirectory directory)
{
    // Share of the asked post's character pairs that the printed post must hold.
    private const double MinLikeness = 0.6;

    /// <summary>Null when no person's post agrees; the caller then looks for a sentence.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        var asked = AskedPost(ask, places);
        if (asked.Length < 2) return null;
        (double Score, ArticleView View, Person Person)? best = null;
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var person in articles[a].Article.People)
            {
                var likeness = Likeness(asked, Folding.Fold(person.Post));
                if (likeness < MinLikeness) continue;
                var place = places.Count == 0 ? 1 : places.Max(p => Agreement(p, person, articles[a]));
                if (place < 0.5) continue;
                // A post printed with more than was asked (副书记, 街道党工委书记) is another post.
                var extra = Math.Max(0, Core(Folding.Fold(person.Post)).Length - asked.Length) * 0.01;
                var score = likeness * place - extra - 0.001 * a;
                if (best is null || score > best.Value.Score + 1e-9) best = (score, articles[a], person);
            }
        }
        if (best is null) return null;
        var (confidence, view, found) = best.Value;
        return new Draft(AnswerKind.Person, [new DraftSentence("", [new Quote(view, Around(view, found.Range))])], Math.Clamp(confidence, 0, 1));
    }

    // The post as asked: the ask's content without the places and without words that are no part of a title.
    private static string AskedPost(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        var text = ask.Content.Length >= 2 ? ask.Content : ask.Context.Length >= 2 ? ask.Context : ask.Shared;
        foreach (var place in places)
        {
            text = text.Replace(place.Name, "", StringComparison.Ordinal);
            // 寿阳县委书记: the level word stays with the post (县委书记).
            if (place.ShortName.Length >= 2) text = text.Replace(place.ShortName, "", StringComparison.Ordinal);
        }
        foreach (var word in (string[])["现任", "现在", "当时", "名字", "姓名", "是", "的", "叫", "由", "担任", "担当", " "])
            text = text.Replace(word, "", StringComparison.Ordinal);
        return Core(text);
    }

    private static string Core(string post) => post.Trim('、', ',', ' ', '?', '。');

    private static double Likeness(string asked, string post)
    {
        if (post.Contains(asked, StringComparison.Ordinal)) return 1;
        if (asked.Length < 2 || post.Length < 2) return 0;
        var held = 0;
        for (var i = 0; i + 1 < asked.Length; i++)
            if (post.Contains(asked.Substring(i, 2), StringComparison.Ordinal)) held++;
        return (double)held / (asked.Length - 1);
    }

    private double Agreement(PlaceRef place, Person person, ArticleView view)
    {
        if (person.Post.Contains(place.ShortName, StringComparison.Ordinal) || person.Place == place.Name) return 1;
        if (person.Place.Length > 0) return directory.IsWithin(person.Place, place.Name) ? 0.8 : 0.2;
        return view.Article.Places.Any(p => p.IsSubject && p.Name == place.Name) ? 0.7 : 0.2;
    }

    // The clause that holds post and name; a heading is quoted whole.
    private static TextRange Around(ArticleView view, TextRange range)
    {
        var unit = view.UnitAt(range.Start);
        if (unit < 0) return range;
        var whole = view.Units[unit].Range;
        if (whole.Length <= 80) return whole;
        int start = whole.Start, end = whole.End;
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, whole))
        {
            if (clause.Start <= range.Start) start = clause.Start;
            if (clause.Start < range.End) end = clause.End;
        }
        return new TextRange(start, end - start);
    }
}
