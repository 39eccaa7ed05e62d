using System.Collections;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Bot.Web;

namespace Wenzheng.Bot.Tests.Configuration;

public sealed class LlmSettingsTests
{
    private const string Key = "sk-secret-9";

    private static LlmOptions Read(params (string Name, string Value)[] values)
    {
        var environment = new Hashtable();
        foreach (var (name, value) in values) environment["WENZHENG__" + name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return SettingsReader.Read("none", null, environment).Settings.Llm;
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/v1")]
    [InlineData("127.0.0.1:11434")]
    [InlineData("http://user:sk-secret-9@127.0.0.1/v1")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::ffff:169.254.169.254]/v1")]
    [InlineData("http://[fe80::1]/v1")]
    [InlineData("http://0.0.0.0/v1")]
    [InlineData("http://2852039166/v1")]
    [InlineData("http://127.0.0.1/v1?x=1")]
    [InlineData("http://127.0.0.1/v1#x")]
    [InlineData("javascript:alert(1)")]
    public void Addresses_that_are_no_model_servers_stop_the_start_and_are_not_repeated(string endpoint)
    {
        var e = Assert.Throws<ConfigurationException>(() => Read(("Llm:Endpoint", endpoint), ("Llm:Model", "m")));
        Assert.Contains("Llm:Endpoint", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:11434/v1/", "http://127.0.0.1:11434/v1")]
    [InlineData("https://api.deepseek.com", "https://api.deepseek.com")]
    [InlineData("https://dashscope.aliyuncs.com/compatible-mode/v1", "https://dashscope.aliyuncs.com/compatible-mode/v1")]
    [InlineData("http://vllm:8000/v1", "http://vllm:8000/v1")]
    public void Addresses_of_model_servers_are_taken(string endpoint, string read) =>
        Assert.Equal(read, Read(("Llm:Endpoint", endpoint), ("Llm:Model", "m"), ("Llm:ApiKey", Key)).Endpoint);

    [Theory]
    [InlineData("Llm:Model", "")]
    [InlineData("Llm:FirstTokenSeconds", "16")]
    [InlineData("Llm:TotalSeconds", "20")]
    [InlineData("Llm:Retries", "many")]
    [InlineData("Llm:DisableThinking", "ja")]
    [InlineData("Llm:ApiKey", "sk secret 9")]
    [InlineData("Llm:KeyFile", "/no/such/file")]
    [InlineData("Llm:Endpoint", "http://models.example.com/v1")]
    public void What_cannot_work_stops_the_start_with_a_sentence_that_names_the_setting(string name, string value)
    {
        var values = new Dictionary<string, string> { ["Llm:Endpoint"] = "http://127.0.0.1:1/v1", ["Llm:Model"] = "m", ["Llm:ApiKey"] = name == "Llm:KeyFile" ? "" : Key, [name] = value };
        var e = Assert.Throws<ConfigurationException>(() => Read([.. values.Select(v => (v.Key, v.Value))]));
        Assert.Contains(name == "Llm:ApiKey" ? "Llm" : name, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_in_a_settings_file_is_refused_without_repeating_it()
    {
        using var folder = new TempFolder();
        var file = folder.Write("settings.json", "{\"Llm\":{\"ApiKey\":\"" + Key + "\"}}");
        var e = Assert.Throws<ConfigurationException>(() => SettingsReader.Read("none", file, new Hashtable()));
        Assert.Contains("WENZHENG__Llm__ApiKey", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_file_is_read_and_the_start_says_that_there_is_a_key_but_not_which()
    {
        using var folder = new TempFolder();
        var options = Read(("Llm:Endpoint", "http://127.0.0.1:1/v1"), ("Llm:Model", "qwen3"), ("Llm:KeyFile", folder.Write("key", Key + "\n")));
        Assert.Equal(Key, options.ApiKey);
        Assert.StartsWith("模型：qwen3（http://127.0.0.1:1/v1，已设密钥）", AnsweringServices.Describe(options), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, AnsweringServices.Describe(options), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_endpoint_nothing_else_is_asked_for() => Assert.False(Read().IsConfigured);
}
