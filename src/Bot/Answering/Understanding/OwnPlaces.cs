namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 各有其地: the places that one of several asks is asked of. A place is said before what is asked of it: one that only a later ask names (归雁工程想引回
/// 多少人，甲县想引回多少人; 机场的投资和甲县百项工程的投资各是多少) is none of an earlier ask that names a thing of its own.
/// </summary>
public static class OwnPlaces
{
    // Letters of an ask that name a thing: 多少钱一顿 leans on what comes.
    private const int LeastOwn = 4;

    /// <summary>The inquiry as far as it concerns the ask.</summary>
    /// <param name="ask">One of its asks.</param>
    /// <param name="inquiry">The question.</param>
    public static Inquiry Of(Ask ask, Inquiry inquiry)
    {
        if (inquiry.IsFollowUp || inquiry.IsItemized || inquiry.Asks.Count < 2 || inquiry.Places.Count == 0 || ask.Content.Count(char.IsLetter) < LeastOwn) return inquiry;
        var at = inquiry.Asks.TakeWhile(a => a != ask).Count();
        var own = inquiry.Places.Where(p => !IsOfLater(p, at, inquiry)).ToList();
        return own.Count == inquiry.Places.Count ? inquiry : inquiry with { Places = own };
    }

    private static bool IsOfLater(PlaceRef place, int at, Inquiry inquiry) =>
        inquiry.Asks.Skip(at + 1).Any(a => Names(a, place)) && !inquiry.Asks.Take(at + 1).Any(a => Names(a, place));

    private static bool Names(Ask ask, PlaceRef place) =>
        place.ShortName.Length > 1 && (ask.Text.Contains(place.ShortName, StringComparison.Ordinal) || ask.Context.Contains(place.ShortName, StringComparison.Ordinal)) || ask.Text.Contains(place.Name, StringComparison.Ordinal);
}
