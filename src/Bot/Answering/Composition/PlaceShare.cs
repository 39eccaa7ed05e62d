using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>各取所问: of 甲村积分超市和乙镇积分银行的标准 what is asked of 甲村: its own words and those said of all, without the other's.</summary>
public static class PlaceShare
{
    private const string Joints = "、和与跟及同以 ,，";

    /// <summary>The ask as it concerns one of several places.</summary>
    /// <param name="ask">The ask about all of them.</param>
    /// <param name="place">The place it is narrowed to.</param>
    /// <param name="inquiry">The question, whose places are set side by side.</param>
    public static Ask Of(Ask ask, PlaceRef place, Inquiry inquiry) =>
        ask with { Content = Narrow(ask.Content, place, inquiry), Context = Narrow(ask.Context, place, inquiry), Earlier = Narrow(ask.Earlier, place, inquiry), Shared = Narrow(ask.Shared, place, inquiry) };

    private static string Narrow(string text, PlaceRef place, Inquiry inquiry)
    {
        var named = inquiry.Places.Select(p => (Place: p, At: Find(text, p, out var length), Length: length)).Where(p => p.At >= 0).OrderBy(p => p.At).ToList();
        if (named.Count < 2) return text;
        // Names that share characters (桥头镇 and 镇南村 of 桥头镇南村) have no words between them.
        for (var i = 1; i < named.Count; i++)
            if (named[i].At < named[i - 1].At + named[i - 1].Length) return text;
        // Where the first places have no words of their own (甲县与乙市的办法), all that follows is asked of both.
        var isItemized = named.Take(named.Count - 1).Select((n, i) => text[(n.At + n.Length)..named[i + 1].At])
            .Any(own => inquiry.NamedPlaces.Aggregate(own, (text, p) => text.Replace(p.ShortName, "", StringComparison.Ordinal)).Trim(Joints.ToCharArray()).Length > 1);
        if (!isItemized) return text;
        var parts = new List<string> { text[..named[0].At] };
        for (var i = 0; i < named.Count; i++)
        {
            var start = named[i].At + named[i].Length;
            var end = i + 1 < named.Count ? named[i + 1].At : text.Length;
            var own = text[start..end];
            var isLast = i == named.Count - 1;
            // What follows the last place's own words is asked of all.
            var rest = isLast ? Rest(own) : -1;
            if (named[i].Place.Name == place.Name) parts.Add(isLast ? own : own.Trim(Joints.ToCharArray()));
            else if (isLast) parts.Add(rest < 0 ? own : own[rest..]);
        }
        return string.Join(',', parts.Where(p => p.Length > 0));
    }

    private static int Rest(string own)
    {
        var closing = own.IndexOf('”', StringComparison.Ordinal);
        // 乙镇的塘长?: the first 的 joins the place to what is its own.
        return closing >= 0 ? closing + 1 : own.IndexOfAny(['的', ' ', ',', '，', '?'], own.StartsWith('的') ? 1 : 0);
    }

    private static int Find(string text, PlaceRef place, out int length)
    {
        foreach (var name in (string[])[place.Name, place.ShortName])
        {
            length = name.Length;
            if (length >= 2 && text.IndexOf(name, StringComparison.Ordinal) is var at and >= 0) return at;
        }
        length = 0;
        return -1;
    }
}
