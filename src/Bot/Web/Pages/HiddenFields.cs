using Wenzheng.Bot.Web.Searching;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>What a form carries along of a query beside its own fields.</summary>
internal static class HiddenFields
{
    /// <param name="page">The page.</param>
    /// <param name="query">The query without what the form's own fields say.</param>
    public static void Write(Html page, ArchiveQuery query)
    {
        Field(page, "q", query.Text);
        Field(page, "place", query.Place);
        Field(page, "paper", query.Paper);
        Field(page, "scheme", query.Scheme);
        Field(page, "from", Addresses.Day(query.From));
        Field(page, "to", Addresses.Day(query.To));
        Field(page, "kind", query.Kind is { } kind ? KindWord.Of(kind) : "");
    }

    private static void Field(Html page, string name, string value)
    {
        if (value.Length > 0)
            page.Add($"      <input type=\"hidden\" name=\"{name}\" value=\"{value}\">\n");
    }
}
