using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Web.Sites;

/// <summary>What a site must be like, whoever typed it.</summary>
internal static class SiteRules
{
    private const int MaxName = 60, MaxOrigins = 50;

    /// <summary>The site with its origins in a browser's writing.</summary>
    /// <exception cref="ConfigurationException">Something of it cannot be taken; the message says what and how to mend it.</exception>
    public static Site Checked(Site site)
    {
        var name = site.Name.Trim();
        if (name.Length is 0 or > MaxName || name.Any(char.IsControl))
            throw new ConfigurationException($"站点名称应有 1 到 {MaxName} 个字，不带换行。");
        if (!Token.IsOne(site.Key))
            throw new ConfigurationException($"站点“{name}”的 key 不对；请用 ./bot sites add 生成，不要自己编。");
        if (site.Origins.Count is 0 or > MaxOrigins)
            throw new ConfigurationException($"站点“{name}”应写明 1 到 {MaxOrigins} 个来源，形如 https://www.example.gov.cn。");
        if (site.QuestionsPerMinute is < 1 or > 100_000)
            throw new ConfigurationException($"站点“{name}”每分钟的问题数应在 1 到 100000 之间。");
        return site with { Name = name, Origins = [.. site.Origins.Select(o => OriginOf(name, o)).Distinct(StringComparer.Ordinal)] };
    }

    private static string OriginOf(string name, string text) => SiteOrigin.TryParse(text, out var origin) ? origin
        : throw new ConfigurationException($"站点“{name}”的来源“{text}”不对，应形如 https://www.example.gov.cn（协议和主机名，不带路径，不用通配符）。");
}
