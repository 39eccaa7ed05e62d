namespace Wenzheng.Bot.Web.Sites;

/// <summary>站点: a site that may embed the widget or ask through the API from its visitors' browsers.</summary>
/// <param name="Key">Names the site in its tag; public, since every visitor can read it. What protects is <paramref name="Origins"/>.</param>
/// <param name="Name">What staff call it.</param>
/// <param name="Origins">Where its pages lie, each exactly as a browser writes an origin ("https://www.example.gov.cn").</param>
/// <param name="QuestionsPerMinute">Questions all its visitors together may ask in a minute, 1 to 100,000.</param>
/// <param name="Created">When the key was made, UTC.</param>
public sealed record Site(string Key, string Name, IReadOnlyList<string> Origins, int QuestionsPerMinute, DateTimeOffset Created)
{
    public bool Allows(string origin) => Origins.Contains(origin, StringComparer.Ordinal);
}
