using System.Collections;
using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

public sealed class TelegramSettingsTests
{
    private const string Token = "700001:abcdefghijklmnop_-1";

    [Fact]
    public void Without_a_token_there_is_no_Telegram() => Assert.Null(TelegramSettings.From(new TelegramOptions()));

    [Fact]
    public void The_token_comes_from_the_environment_or_from_a_key_file()
    {
        using var folder = new TempFolder();
        var file = folder.Write("token", Token + "\n");

        Assert.Equal(Token, TelegramSettings.From(new TelegramOptions { Token = Token })!.Token);
        Assert.Equal(Token, TelegramSettings.From(new TelegramOptions { TokenFile = file })!.Token);
    }

    [Fact]
    public void Printed_settings_hold_no_token() =>
        Assert.DoesNotContain(Token.Split(':')[1], $"{TelegramSettings.From(new TelegramOptions { Token = Token })}", StringComparison.Ordinal);

    [Fact]
    public void A_token_in_a_settings_file_is_refused()
    {
        using var folder = new TempFolder();
        var file = folder.Write("set.json", $$"""{ "Telegram": { "Token": "{{Token}}" } }""");
        var refused = Assert.Throws<ConfigurationException>(() => SettingsReader.Read(folder.File("none"), file, new Hashtable()));

        Assert.Contains("不能写在设置文件里", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, refused.Message, StringComparison.Ordinal);
        Assert.Equal(Token, SettingsReader.Read(folder.File("none"), null, new Hashtable { ["WENZHENG__Telegram__Token"] = Token }).Settings.Telegram.Token);
    }

    [Theory]
    [InlineData("Token", "nonsense", "口令形式不对")]
    [InlineData("Token", "0700001:abcdefghijklmnop", "口令形式不对")]
    [InlineData("TokenFile", "no/such/file", "读不了口令文件")]
    [InlineData("ApiUrl", "ftp://x", "Telegram:ApiUrl")]
    [InlineData("Receive", "webhook", "Telegram:WebhookUrl")]
    [InlineData("Staff", "张三", "Telegram:Staff")]
    [InlineData("AllowedUsers", "1;二", "Telegram:AllowedUsers")]
    public void A_wrong_setting_is_told_in_a_sentence_that_never_holds_the_token(string key, string value, string told)
    {
        var options = new TelegramOptions { Token = key == "TokenFile" ? "" : Token };
        typeof(TelegramOptions).GetProperty(key)!.SetValue(options, value);
        var refused = Assert.Throws<ConfigurationException>(() => TelegramSettings.From(options));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdefgh", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WENZHENG__Telegram__Receive", "pigeon")]
    [InlineData("WENZHENG__Telegram__Access", "everyone")]
    [InlineData("WENZHENG__Telegram__PollSeconds", "51")]
    [InlineData("WENZHENG__Telegram__Workers", "0")]
    public void A_value_out_of_range_is_refused_at_the_start(string key, string value) =>
        Assert.Throws<ConfigurationException>(() => SettingsReader.Read("none", null, new Hashtable { [key] = value }));
}
