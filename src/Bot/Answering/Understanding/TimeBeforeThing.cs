using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 时在前: a thing, its year and then 多少 (收回的土地2021年试点时多少) is asked as print tells it, the year first (2021年试点时收回的土地多少), so that the
/// thing and no word of its time stands beside what asks.
/// </summary>
public static partial class TimeBeforeThing
{
    /// <summary>The question with the year of each such clause moved ahead of its thing; the text itself where none has it so.</summary>
    /// <param name="text">The folded question.</param>
    public static string In(string text)
    {
        if (!EachYear.YearIn().IsMatch(text)) return text;
        var clauses = text.Split(',');
        for (var i = 0; i < clauses.Length; i++)
            if (Behind().Match(clauses[i]) is { Success: true } clause) clauses[i] = clause.Groups["time"].Value + clause.Groups["thing"].Value + clause.Groups["asked"].Value;
        return string.Join(',', clauses);
    }

    // A word or two of an event may stand behind the year (试点时, 推开后); what asks closes the clause.
    [GeneratedRegex("^(?<thing>[^0-9,?]{2,24})(?<time>(?:19|20)[0-9]{2}年(?:上半年|下半年|[一二三四]季度|[0-9]{1,2}月[底份末]?|[底末初]|[^0-9,?是有为]{1,4}[时后前])?)(?:又|还)?(?<asked>(?:共|一共|总共)?(?:是|有|为)?(?:多少|几)[^,?]{0,2}[?]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
