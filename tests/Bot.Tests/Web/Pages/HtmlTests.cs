using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Bot.Web.Pages;

namespace Wenzheng.Bot.Tests.Web.Pages;

[Trait("Category", "Security")]
public sealed class HtmlTests
{
    [Fact]
    public void What_stands_in_the_string_is_markup_and_what_is_put_into_it_is_text()
    {
        const string hostile = "<img src=x onerror=\"alert('1')\">&";

        var page = new Html().Add($"<p title=\"{hostile}\">{hostile}</p>").AddText(hostile).ToString();

        Assert.StartsWith("<p title=\"&lt;img", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Count(c => c == '<'));
        Assert.Equal(2, page.Count(c => c == '"'));
        Assert.DoesNotContain('\'', page);
    }

    [Fact]
    public void Chinese_stays_readable() => Assert.Equal("<b>“问政”，12</b>", new Html().Add($"<b>{"“问政”，"}{12}</b>").ToString());

    [Fact]
    public void No_text_ends_the_attribute_or_the_element_it_stands_in() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
    {
        var page = new Html().Add($"<a href=\"{text}\">{text}</a>").ToString();
        return page.Count(c => c is '<') == 2 && page.Count(c => c is '>') == 2 && page.Count(c => c is '"') == 2 && !page.Contains('\'', StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();
}
