using System.Text;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>审题: a typed question with its conversation → an inquiry. Thread-safe.</summary>
public static class QuestionReader
{
    private static readonly string[] ComparisonWords = ["比较", "对比", "不同", "区别", "差异", "差别", "不一样", "异同", "相比", "各有什么", "各有啥", "哪个更", "谁更"];
    private static readonly string[] AcrossWords = ["哪些地方", "哪些地区", "哪几个地方", "哪些县", "哪些市", "哪些区", "哪些镇", "哪些乡", "哪些村", "哪些社区", "哪些街道", "哪几个村", "哪几个县", "哪几个市", "哪几个社区", "哪几个镇", "各地", "有哪些省", "哪些省", "还有哪"];

    public static Inquiry Read(Question question, PlaceDirectory places)
    {
        question = question with { History = [.. Conversation.OfTopic(question.History)] };
        var asTyped = Folding.Fold(question.Text).Trim();
        if (Substitution.Complete(PlaceRepair.Apply(asTyped, places), question.History, places) is { } whole)
            return Read(new Question(whole), places) with { Understood = $"（接上问）{whole}" };
        if (Conversation.ChangesTopic(asTyped) && Conversation.WithoutTopicChange(asTyped) is var fresh && fresh != asTyped)
            return Read(new Question(fresh), places) with { Understood = question.Text.Trim() };
        var folded = Politeness.WithoutMood(PlaceRepair.Apply(asTyped, places));
        var found = places.Find(folded);
        var leaning = Conversation.Leaning(folded, question.History, found.Count > 0);
        var pointed = found.Count == 0 ? PlacePointer.Resolve(folded, question.History, places) : null;
        var pointsAtPlace = pointed is { IsPointedAt: true };
        if (pointsAtPlace)
        {
            folded = pointed!.Text;
            found = places.Find(folded);
        }
        var asks = AskSplitter.Split(folded);
        var isFollowUp = leaning.Count > 0;
        var understood = folded == Politeness.WithoutMood(asTyped) ? question.Text.Trim() : folded;
        var typed = pointsAtPlace ? folded : question.Text;
        var search = new StringBuilder(folded);
        var item = "";
        if (isFollowUp)
        {
            item = Conversation.ItemAskedFor(folded, question.History);
            var before = AskSplitter.Split(leaning[0]);
            var context = string.Join(',', leaning.Select(q => Politeness.Strip(AskSplitter.Without(q, InterrogativeFinder.Find(q)))));
            // 农村呢？ asks the same of another thing: it takes the question word of the question before.
            var repeats = asks.Count == 1 && asks[0].Type == AskType.None;
            asks = [.. asks.Select(a => a with
            {
                Type = repeats ? before[0].Type : a.Type,
                Units = repeats ? before[0].Units : a.Units,
                Content = item.Length > 0 ? a.Content + "," + item : a.Content,
                Earlier = context.Trim(',', ' '),
            })];
            // 那里 and 它 are of the place that was named last.
            if (found.Count == 0) found = [.. leaning.Select(places.Find).FirstOrDefault(p => p.Count > 0, []).Select(p => p with { Start = -1 })];
            search.Append(' ').Append(context).Append(' ').Append(item);
            foreach (var place in found) search.Append(' ').Append(place.Name);
            understood = Conversation.Describe(typed, leaning, item);
        }
        var kept = MostSpecific(found, places);
        return new Inquiry
        {
            Folded = folded,
            WithPlace = item.Length == 0 && pointed is not null ? pointed.Text : "",
            PointsAtPlace = pointsAtPlace,
            Understood = understood,
            SearchText = search.ToString(),
            Asks = asks,
            Places = kept,
            NamedPlaces = found,
            IsFollowUp = isFollowUp,
            IsComparison = ComparisonWords.Any(w => folded.Contains(w, StringComparison.Ordinal)) || kept.Count > 1 && (folded.Contains('各', StringComparison.Ordinal) || folded.Contains("分别", StringComparison.Ordinal) || folded.Contains("都有", StringComparison.Ordinal) || folded.Contains("都是", StringComparison.Ordinal)),
            AsksAcrossPlaces = AcrossWords.Any(w => folded.Contains(w, StringComparison.Ordinal)) || AsksForBodies(folded),
        };
    }

    // Of a chain (province, county, village) the innermost place is the one asked about.
    private static List<PlaceRef> MostSpecific(List<PlaceRef> found, PlaceDirectory places)
    {
        var distinct = found.DistinctBy(p => p.Name).ToList();
        return [.. distinct.Where(p => !distinct.Any(q => q.Name != p.Name && (places.IsWithin(q.Name, p.Name) || Follows(p, q, places))))];
    }

    // 某省某市 typed in one run: the second is meant, whatever the archive knows of where it lies.
    private static bool Follows(PlaceRef outer, PlaceRef inner, PlaceDirectory places) =>
        outer.Start >= 0 && inner.Start == outer.Start + outer.Length && places.LevelOf(outer.Name) < places.LevelOf(inner.Name);

    // 哪些…企业, 哪几家…单位: bodies are asked for as places are.
    private static bool AsksForBodies(string text)
    {
        foreach (var word in (string[])["哪些", "哪几个", "哪几家"])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var reach = text.AsSpan(at + word.Length, Math.Min(6, text.Length - at - word.Length));
            foreach (var body in (string[])["地方", "企业", "单位", "公司", "学校", "部门"])
                if (reach.Contains(body, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
