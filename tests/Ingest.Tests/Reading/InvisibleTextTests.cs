namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Characters that show nothing: what text or instructions are hidden with.</summary>
public sealed class InvisibleTextTests
{
    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u200d")]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\ufeff")]
    [InlineData("\udb40\udc69\udb40\udc67")]
    public void They_are_taken_out_and_told(string hidden)
    {
        var page = $"东河县通报\n\n东河县共建立清单{hidden}37项，整改问题{hidden}215个。\n";
        var reading = ReadPages.Read(page);
        Assert.Contains("清单37项，整改问题215个", reading.Articles[0].Text, StringComparison.Ordinal);
        Assert.Contains(reading.Doubts, d => d.Line == 3 && d.What.Contains($" {hidden.Length * 2} 个看不见的字符", StringComparison.Ordinal));
        Assert.Null(ReadPages.Fault(page, reading));
    }

    [Fact]
    public void A_byte_order_mark_is_no_hidden_text() =>
        Assert.DoesNotContain(ReadPages.Read("\ufeff东河县通报\n\n东河县共建立清单37项。\n").Doubts, d => d.What.Contains("看不见", StringComparison.Ordinal));

    [Fact]
    public void A_character_of_a_higher_plane_stays() =>
        Assert.Contains("𠮷", ReadPages.Read("东河县通报\n\n村民𠮷某说，清单共37项。\n").Articles[0].Text, StringComparison.Ordinal);
}
