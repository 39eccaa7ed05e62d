using System.Text;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>审题: a typed question with its conversation → an inquiry. Thread-safe.</summary>
public static class QuestionReader
{
    private static readonly string[] ComparisonWords = ["比较", "对比", "不同", "区别", "差异", "差别", "不一样", "异同", "相比", "各有什么", "各有啥", "哪个更", "谁更"];

    /// <summary>Reads a question.</summary>
    /// <param name="question">What was typed, with the turns before it.</param>
    /// <param name="places">The archive's places.</param>
    /// <param name="completes">Whether 那黄卡呢 may become the whole question before with 黄卡 in it; else it only leans on that.</param>
    public static Inquiry Read(Question question, PlaceDirectory places, bool completes = true)
    {
        question = question with { History = Substitution.Completed([.. Conversation.OfTopic(question.History)], places) };
        var asTyped = SeparableVerbs.Joined(SummaryAsked.Plain(Folding.Fold(question.Text).Trim()));
        var repaired = PlaceRepair.Apply(asTyped, places);
        if ((Substitution.Complete(repaired, question.History, places) is { } same ? (Text: same, IsSure: true) : completes && Substitution.WithThing(repaired, question.History, places) is { } other ? (Text: other, IsSure: false) : default) is { Text: { } whole } completed)
            return Read(new Question(whole), places) with { Understood = Conversation.Describe(whole), Before = Conversation.LastExchange(question.History), Answered = Conversation.LastAnswer(question.History), MayLean = !completed.IsSure, Own = completed.IsSure && Substitution.OwnTime(repaired) is { Length: > 0 } time ? time : completed.IsSure || whole.Contains(',', StringComparison.Ordinal) ? Substitution.Named(repaired) : Counterpart.OwnPart(Substitution.Bare(repaired), whole, question.History) };
        if (Successor.Complete(repaired, question.History, places) is { } held)
            return Read(new Question(held), places) with { Understood = Conversation.Describe(held) };
        if (ComparedBefore.Complete(asTyped, question.History, places) is { } both)
            return Read(new Question(both.Text), places) with { Understood = Conversation.Describe($"{both.Text}，{question.Text.Trim()}"), Comparing = both, IsComparison = true };
        if (Conversation.ChangesTopic(asTyped) && Conversation.WithoutTopicChange(asTyped) is var fresh && fresh != asTyped)
            return Read(new Question(fresh), places) with { Understood = question.Text.Trim() };
        var folded = PlaceAgain.In(QuotedCount.Bare(Claim.WithoutTag(Politeness.WithoutMood(repaired))), places);
        var found = places.Find(folded);
        var leaning = AsksWhole(folded, found) ? [] : Conversation.Leaning(folded, question.History, found.Count > 0 && !NamesNothingElse(folded, found));
        var pointed = found.Count == 0 ? PlacePointer.Resolve(folded, question.History, places) : null;
        var pointsAtPlace = pointed is { IsPointedAt: true };
        if (pointsAtPlace)
        {
            folded = pointed!.Text;
            found = places.Find(folded);
        }
        if (found.Count == 0 && leaning.Count > 0) folded = PostSpokenOf.Complete(folded, question.History);
        var understood = folded == Claim.WithoutTag(Politeness.WithoutMood(asTyped)) ? question.Text.Trim() : folded;
        var excepted = AcrossPlaces.Excepted(folded, found);
        folded = AcrossPlaces.WithoutExcepted(folded, excepted);
        var counted = found.Count == 0 ? AcrossPlaces.Counted(folded) : null;
        if (excepted.Count > 0) found = places.Find(folded);
        var beforeComparing = folded;
        var comparing = Comparing.Read(folded, MostSpecific(found, places, folded).Count);
        if ((comparing?.Text ?? counted) is { } reworded)
        {
            folded = reworded;
            found = places.Find(folded);
        }
        if (EachYear.Spread(folded, out var isOfYears) is var ofYears && ofYears != folded)
        {
            folded = ofYears;
            found = places.Find(folded);
        }
        var several = MostSpecific(found, places, folded);
        isOfYears &= several.Count < 2;
        var spread = isOfYears ? EachYear.WithThings(folded, several) : several.Count < 2 && AreOneRun(found) ? EachThing.Spread(folded, areKeywords: found.Count == 0) : several.Count > 1 && comparing is null ? EachThing.SpreadOfPlaces(folded, several) : folded;
        if (spread == folded && several.Count < 2 && !isOfYears) spread = CountedSides.Spread(folded);
        spread = EachYear.WithTopic(spread);
        var isSpread = isOfYears ? EachYear.IsOfEach(spread) : spread != folded;
        spread = TimeBeforeThing.In(spread);
        if (spread != folded && found.Count > 0) found = places.Find(spread);
        folded = spread;
        var asks = AskSplitter.Split(folded);
        var isFollowUp = leaning.Count > 0;
        var isItemized = comparing is null && !isFollowUp && AreOfOwnPlaces(asks, several);
        var typed = pointsAtPlace ? folded : question.Text;
        var search = new StringBuilder(folded);
        var item = "";
        if (isFollowUp)
        {
            item = Conversation.ItemAskedFor(folded, question.History);
            var before = AskSplitter.Split(leaning[0]);
            var context = string.Join(',', leaning.Select(q => Politeness.Strip(AskSplitter.Without(q, InterrogativeFinder.Find(q)))));
            // 为啥呢 asks for the reason of what was answered.
            if (asks is [{ Type: AskType.Why } why] && !why.Content.Any(char.IsLetterOrDigit) && Conversation.FirstSaid(question.History) is { Length: > 0 } said) context = $"{said},{context}";
            // 农村呢？ asks the same of another thing: it takes the question word of the question before.
            var repeats = asks.Count == 1 && asks[0].Type == AskType.None;
            asks = [.. asks.Select(a => a with
            {
                Type = repeats ? before[0].Type : a.Type,
                Units = repeats ? OwnUnit(a.Content) is { Length: > 0 } own ? [own] : before[0].Units : a.Units,
                Content = Own(a, repeats) + (item.Length > 0 ? "," + item : Conversation.NamesAskedFor(folded, a.Count, question.History) is { Length: > 0 } names ? "," + names : ""),
                Earlier = context.Trim(',', ' '),
            })];
            // 那里 and 它 are of the place that was named last.
            if (found.Count == 0) found = [.. leaning.Select(places.Find).Where((p, i) => i == 0 || p.DistinctBy(q => q.Name).Count() == 1).FirstOrDefault(p => p.Count > 0, []).Select(p => p with { Start = -1 })];
            search.Append(' ').Append(context).Append(' ').Append(item);
            foreach (var place in found) search.Append(' ').Append(place.Name);
            understood = Conversation.Describe(typed, leaning.Find(q => places.Find(q).Count > 0) ?? leaning[^1], item);
        }
        var kept = WithoutSetting(MostSpecific(found, places, folded), folded);
        return new Inquiry
        {
            Folded = folded,
            BeforeComparing = beforeComparing,
            WithPlace = item.Length == 0 && pointed is not null ? pointed.Text : "",
            PointsAtPlace = pointsAtPlace,
            Understood = understood,
            SearchText = search.ToString(),
            Asks = asks,
            Places = isItemized ? [] : kept,
            NamedPlaces = found,
            IsFollowUp = isFollowUp,
            AskedBefore = question.History.LastOrDefault(t => t.IsUser) is { } last ? PlaceRepair.Apply(Folding.Fold(last.Text).Trim(), places) : "",
            Before = isFollowUp ? Conversation.LastExchange(question.History) : "",
            Answered = isFollowUp ? Conversation.LastAnswer(question.History) : "",
            Said = isFollowUp ? Conversation.Said(question.History) : "",
            Comparing = comparing,
            IsSpread = isSpread,
            IsItemized = isItemized,
            Excepted = excepted,
            CountsPlaces = counted is not null,
            IsComparison = !isItemized && (folded.HoldsAny(ComparisonWords) || kept.Count > 1 && comparing is not null || kept.Count > 1 && (folded.Contains('各', StringComparison.Ordinal) || folded.Contains("分别", StringComparison.Ordinal) || folded.Contains("都有", StringComparison.Ordinal) || folded.Contains("都是", StringComparison.Ordinal))),
            AsksAcrossPlaces = !isItemized && (comparing is { IsAcross: true } || AcrossPlaces.Asks(folded)),
        };
    }

    // 那甲村给大学生发钱吗: 那 only turns to the place; what is asked of it is said whole.
    private static bool AsksWhole(string folded, List<PlaceRef> found)
    {
        if (found is not [{ Start: 1 } place] || folded[0] != '那') return false;
        var own = AskSplitter.Without(folded, InterrogativeFinder.Find(folded))[(place.Start + place.Length)..];
        return own.Count(char.IsLetterOrDigit) >= WholeAsk && !Conversation.Points(folded);
    }

    // Letters of a question beside its place that say what is asked.
    private const int WholeAsk = 5;

    // 甲镇和乙镇各分多少: of what was spoken of.
    private static bool NamesNothingElse(string folded, List<PlaceRef> found)
    {
        var asked = InterrogativeFinder.Find(folded);
        if (asked.Count == 0 || !asked.TrueForAll(a => a.Type == AskType.Figure && a.Unit.Length == 0)) return false;
        var rest = AskSplitter.Without(folded, asked);
        foreach (var place in found) rest = rest.Replace(folded.Substring(place.Start, place.Length), "", StringComparison.Ordinal);
        return !rest.Any(c => char.IsLetterOrDigit(c) && !Sharing.Contains(c, StringComparison.Ordinal));
    }

    private const string Sharing = "和与跟及各分别都又是有占得到要了呢";

    // 增速呢 after a sum asks for a share.
    private static string OwnUnit(string thing) =>
        InterrogativeFinder.UnitOfSum(thing) is { Length: > 0 } sum ? sum : MeasuredNoun.UnitOf(Substitution.Bare(thing));

    private static string Own(Ask ask, bool repeats) => repeats || ask.Content.StartsWith('其') ? Conversation.WithoutOpener(ask.Content) : ask.Content;

    // 甲村分红多少，乙镇有几户: each of several asks for a figure, a name, a time or a place names one place, and not all the same.
    private static bool AreOfOwnPlaces(List<Ask> asks, List<PlaceRef> places)
    {
        if (asks.Count < 2 || places.Count < 2) return false;
        var own = asks.ConvertAll(a => a.Type is AskType.Figure or AskType.Who or AskType.When or AskType.Where && places.FindAll(p => (p.ShortName.Length > 1 ? p.ShortName : p.Name) is var name && a.Text.Contains(name, StringComparison.Ordinal)) is [var one] ? one.Name : "");
        return own.TrueForAll(o => o.Length > 0) && own.Distinct().Skip(1).Any();
    }

    // 甲镇书记和乙村书记: each belongs to one of the things; of 某县某镇 nothing stands between.
    private static bool AreOneRun(List<PlaceRef> found)
    {
        for (var i = 1; i < found.Count; i++)
            if (found[i].Start > found[i - 1].Start + found[i - 1].Length) return false;
        return true;
    }

    // Of a chain (province, county, village) the innermost place is the one asked about.
    private static List<PlaceRef> MostSpecific(List<PlaceRef> found, PlaceDirectory places, string text)
    {
        var distinct = found.DistinctBy(p => p.Name).ToList();
        return [.. distinct.Where(p => !distinct.Any(q => q.Name != p.Name && (places.IsWithin(q.Name, p.Name) && !AreJoined(p, q, text) || Follows(p, q, places))))];
    }

    // 甲县和乙镇各有什么做法: both are asked of, wherever the one lies.
    private static bool AreJoined(PlaceRef one, PlaceRef other, string text)
    {
        if (one.Start < 0 || other.Start < 0) return false;
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        return second.Start > first.Start + first.Length && second.Start <= text.Length && text[(first.Start + first.Length)..second.Start] is "、" or "和" or "与" or "跟" or "及" or "以及" or "同" or "比";
    }

    // 某市“某某速递”中，甲县、乙县各有什么做法: where several places are asked of, one that stands alone in a clause before only sets the scene.
    private static List<PlaceRef> WithoutSetting(List<PlaceRef> kept, string folded)
    {
        if (kept.Count < 3 || kept[0].Start < 0) return kept;
        var end = folded.IndexOf(',', kept[0].Start);
        return end > 0 && kept[1].Start > end && InterrogativeFinder.Find(folded[..end]).Count == 0 && folded[..end] is [.., '中' or '里' or '上' or '内'] ? kept[1..] : kept;
    }

    // 某省某市 typed in one run: the second is meant, whatever the archive knows of where it lies.
    private static bool Follows(PlaceRef outer, PlaceRef inner, PlaceDirectory places) =>
        outer.Start >= 0 && inner.Start == outer.Start + outer.Length && places.LevelOf(outer.Name) < places.LevelOf(inner.Name);
}
