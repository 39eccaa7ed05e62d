using System.Collections;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Configuration;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Later_sources_win_file_over_defaults_environment_over_file()
    {
        using var folder = new TempFolder();
        var defaults = folder.Write("appsettings.json", """{ "Archive": { "Path": "one" }, "Index": { "Path": "one" }, "Server": { "QuestionsPerMinute": 1 } }""");
        var config = folder.Write("own.json", """{ /* own */ "Index": { "Path": "two" }, "Server": { "QuestionsPerMinute": 2 }, }""");
        var loaded = SettingsReader.Read(defaults, config, new Hashtable { ["WENZHENG__Server__QuestionsPerMinute"] = "3", ["OTHER"] = "x" });

        Assert.Equal(("one", "two", 3), (loaded.Settings.Archive.Path, loaded.Settings.Index.Path, loaded.Settings.Server.QuestionsPerMinute));
        Assert.Empty(loaded.Warnings);
    }

    [Fact]
    public void A_key_that_nobody_reads_is_named()
    {
        using var folder = new TempFolder();
        var loaded = SettingsReader.Read(folder.File("none.json"), folder.Write("own.json", """{ "Server": { "Url": "http://127.0.0.1:1" } }"""), new Hashtable());

        Assert.Contains("Server:Url ", Assert.Single(loaded.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server:Urls", """{ "Server": { "Urls": "8080" } }""")]
    [InlineData("Server:Urls", """{ "Server": { "Urls": "https://127.0.0.1" } }""")]
    [InlineData("Server:QuestionsPerMinute", """{ "Server": { "QuestionsPerMinute": 0 } }""")]
    [InlineData("Server:MaxBodyBytes", """{ "Server": { "MaxBodyBytes": "many" } }""")]
    [InlineData("Server:TrustedProxies", """{ "Server": { "TrustedProxies": ["proxy"] } }""")]
    [InlineData("Index:Engine", """{ "Index": { "Engine": "other" } }""")]
    [InlineData("Archive:Path", """{ "Archive": { "Path": " " } }""")]
    [InlineData("第 2 行", "{\n \"Server\": }")]
    [InlineData("花括号", "[]")]
    public void A_wrong_value_stops_the_start_with_a_sentence_that_names_it(string named, string json)
    {
        using var folder = new TempFolder();
        var config = folder.Write("own.json", json);

        Assert.Contains(named, Assert.Throws<ConfigurationException>(() => SettingsReader.Read(folder.File("none.json"), config, new Hashtable())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_that_is_not_there_is_named() =>
        Assert.Contains("/nowhere/own.json", Assert.Throws<ConfigurationException>(() => SettingsReader.Read("/nowhere/a.json", "/nowhere/own.json", new Hashtable())).Message, StringComparison.Ordinal);

    [Fact]
    public void The_shipped_settings_are_the_defaults()
    {
        var shipped = SettingsReader.Read(Path.Combine(Repository.Root, "src/Bot/appsettings.json"), null, new Hashtable());

        Assert.Empty(shipped.Warnings);
        Assert.Equivalent(new BotSettings(), shipped.Settings, strict: true);
    }
}
