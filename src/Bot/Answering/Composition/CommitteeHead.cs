using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>委员会书记: who is secretary of one committee is not secretary of another: 政法委书记 and 团县委书记 are no 县委书记, and 乡党委书记 no 联合党委书记.</summary>
public static class CommitteeHead
{
    private const string Post = "委书记";

    // Committees of a place; print may call its secretary by any of them.
    private const string Levels = "党工省市州盟县区旗镇乡村道";

    private static readonly char[] Joints = ['、', ',', '，', '；'];

    // Characters that name a committee before 党委 (联合党委).
    private const int Name = 2;

    // What stands between a place and its 党委, and names no other body.
    private static readonly string[] OfPlaces = ["街道", "社区", "的", "现任", "原"];

    /// <summary>Whether a question names a committee whose secretary it asks for.</summary>
    public static bool IsAsked(string question) => question.IndexOf(Post, StringComparison.Ordinal) > 0;

    /// <summary>Whether the quotation names somebody whose post may be the asked one.</summary>
    public static bool Stands(Quote quote, string question)
    {
        var at = question.IndexOf(Post, StringComparison.Ordinal);
        var name = question[at - 1] == '党' ? NameBefore(question, at - 1) : "";
        foreach (var person in quote.View.Article.People)
        {
            if (!quote.Text.Contains(person.Name, StringComparison.Ordinal)) continue;
            var post = Folding.Fold(person.Post);
            if (post.Length == 0 || name.Length > 0 && post.Contains(name, StringComparison.Ordinal)) return true;
            if (name.Length == 0 && post.Split(Joints).Any(part => IsLike(part, Body(question, at)))) return true;
        }
        // 联合党委成立，书记由某某兼任.
        return name.Length > 0 && Folding.Fold(quote.Text) is var text && text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var named && text.AsSpan(named + Name, Math.Min(Reach, text.Length - named - Name)).Contains("书记", StringComparison.Ordinal);
    }

    private const int Reach = 24;

    /// <summary>Whether a printed post is secretary of another committee than the asked post is.</summary>
    public static bool IsOther(string asked, string post) => asked.IndexOf(Post, StringComparison.Ordinal) is > 0 and var at && !IsLike(post, Body(asked, at));

    // 书记, 党支部书记, 负责人: of what is not said.
    private static bool IsLike(string part, char committee) =>
        part.IndexOf(Post, StringComparison.Ordinal) is not (> 0 and var at) || Body(part, at) is var own && (own == committee || Levels.Contains(own, StringComparison.Ordinal) && Levels.Contains(committee, StringComparison.Ordinal));

    // What tells the committee: 法 of 政法委; 团 of 团县委, 纪 of 纪工委 and 关 of 县直机关工委, which stand before a level; else the level itself.
    private static char Body(string post, int at)
    {
        var before = at - 1;
        while (before > 0 && Levels.Contains(post[before], StringComparison.Ordinal)) before--;
        return post[before] is '团' or '纪' || post[before] == '关' && before > 0 && post[before - 1] == '机' ? post[before] : post[at - 1];
    }

    // 联合 of 柑橘产业联合党委; empty where a place stands there.
    private static string NameBefore(string question, int committee)
    {
        if (committee < Name) return "";
        var name = question[(committee - Name)..committee];
        return name.All(c => c is >= '\u3400' and <= '\u9fff') && !Levels.Contains(name[^1], StringComparison.Ordinal) && !Array.Exists(OfPlaces, name.Contains) ? name : "";
    }
}
