using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>读职务: how far left from its last word a post reaches.</summary>
internal static class PostReader
{
    // The longest posts in print (two posts of one person, each with its body) stay under this.
    private const int Longest = 40;

    private static readonly WordTable Cuts = new(
        "可能 不会 包括 近日 日前 邀请 采访 同时 此外 任命 选举 当选 作为 跟随 陪同 会见 要求 经过 告诉 看到 见到 表示 据悉 另外 其中 尤其 例如 比如 正如 拜访 以及 一位 一名 名 位 访 由 是 被 让 向 从 时任 现任 原任 据 时 后 后来 今年 去年 当天 当日 现场 " +
        "任 当 找到 了解到 围绕 通过 根据 在 的 听 对 给 为 把 将 使 叫 称 了 来自 这 那 我们 他们 记者见到 记者看到 于 至 到 着 多 们 此 等 还有 加上 连 除了 名叫 负责人员 些 日 开展 举行 举办 破获 抓获 敦促 供图");

    private static readonly WordTable Bodies = new("局 部 厅 委 会 中心 院 所 处 办 署 公司 集团 协会 学院 大学");

    /// <summary>Start of the post that ends at <paramref name="roleEnd"/>.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="floor">The post may not begin before this.</param>
    /// <param name="roleEnd">End of the role word.</param>
    /// <param name="roleLength">Length of the role word.</param>
    /// <param name="places">The places of the article in order.</param>
    public static int Start(string text, int floor, int roleEnd, int roleLength, List<PlaceMention> places)
    {
        var start = roleEnd - roleLength;
        var limit = Math.Max(floor, roleEnd - Longest);
        while (start > limit && MayStandIn(text, start - 1))
            start--;
        var cut = LastCut(text, start, roleEnd - roleLength);
        // 向阳村 begins with no preposition where it is a place.
        var around = FirstAfter(places, cut) - 1;
        if (around >= 0 && places[around].Range.Start >= start && places[around].Range.End > cut && places[around].Range.Start < cut)
            cut = places[around].Range.Start;
        for (var i = FirstAfter(places, cut); i < places.Count && places[i].Range.End <= roleEnd; i++)
            if (places[i] is var place && !place.FollowsUpper && place.Level != PlaceLevel.Other)
                return LeadsFrom(text, cut, place.Range.Start);
        return cut;
    }

    private static int FirstAfter(List<PlaceMention> places, int position)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Range.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static bool MayStandIn(string text, int i)
    {
        var c = text[i];
        if (c == '、')
            return RoleWords.Posts.LengthBefore(text, i) > 0;
        return Han.Is(c) || char.IsAsciiLetterOrDigit(c);
    }

    // 市人大常委会副主任、甲县委书记: what stands before a place belongs to the post when a post word joins them.
    private static int LeadsFrom(string text, int cut, int place)
    {
        var joined = text.LastIndexOf('、', place - 1 < 0 ? 0 : place - 1);
        return joined >= cut && joined == place - 1 ? cut : place;
    }

    private static int LastCut(string text, int start, int end)
    {
        var cut = start;
        for (var i = start; i < end; i++)
        {
            if (Cuts.LengthAt(text, i) is > 0 and var length && i + length <= end && !IsInsideWord(text, i, length))
                cut = i + length;
            else if (text[i] is '和' or '与' or '及' or '同' && !IsInsideBody(text, cut, i, end))
                cut = i + 1;
        }
        return cut;
    }

    private static bool IsInsideWord(string text, int i, int length) => length == 1 && text[i] switch
    {
        '任' => Han.HasAt(text, i - 1, "主任") || Han.HasAt(text, i, "任务"),
        '时' => Han.HasAt(text, i, "时报") || Han.HasAt(text, i, "时代"),
        '名' or '位' => i > 0 && !Numerals.IsNumeral(text[i - 1]) && text[i - 1] is not ('多' or '余' or '几'),
        '对' => Han.HasAt(text, i, "对外") || Han.HasAt(text, i, "对口"),
        '在' => Han.HasAt(text, i, "在线"),
        '日' => i == 0 || !char.IsAsciiDigit(text[i - 1]),
        '多' or '此' or '为' or '将' or '至' or '当' or '连' or '后' or '使' or '等' or '听' => i > 0 && !Han.IsBoundaryBefore(text, i) && text[i] is '多' or '至' or '后' or '使' or '连' or '将' or '为',
        _ => false,
    };

    // 住房和城乡建设局 is one body; 与甲集团董事长 begins anew.
    private static bool IsInsideBody(string text, int cut, int joint, int end)
    {
        if (joint - cut is 0 or > 14)
            return false;
        for (var i = joint + 1; i < end; i++)
        {
            if (text[i] == '、')
                return false;
            if (Bodies.LengthAt(text, i) > 0)
                return i - joint <= 10 && StartsLikeBody(text, cut, joint);
        }
        return false;
    }

    private static bool StartsLikeBody(string text, int cut, int joint)
    {
        for (var i = cut; i < joint; i++)
            if (text[i] is '省' or '市' or '县' or '区' or '国' or '州' or '旗' or '镇' or '乡')
                return true;
        return joint - cut <= 4 || Bodies.StandsIn(text, cut, joint);
    }
}
