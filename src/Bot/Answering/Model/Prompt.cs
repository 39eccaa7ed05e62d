using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.AI;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>提示: the messages sent to the model, from the texts in Resources. One turn: a follow-up comes completed.</summary>
public static class Prompt
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly string System = Resource("model-system.txt");
    private static readonly string User = Resource("model-user.txt");

    /// <summary>Asked to see whether the model is there; its answer is not looked at.</summary>
    public const string Greeting = "请只回答一个字：好";

    /// <summary>Changes with the texts; part of the key of kept answers.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(global::System.Security.Cryptography.SHA256.HashData(global::System.Text.Encoding.UTF8.GetBytes(System + User)))[..12];

    public static IReadOnlyList<ChatMessage> Of(string question, EvidenceSheet evidence)
    {
        // Filled in one pass: a question that holds "{evidence}" is only a question.
        var parts = User.Split(["{question}", "{evidence}"], StringSplitOptions.None);
        var user = parts[0] + JsonSerializer.Serialize(question, Readable) + parts[1] + evidence.Json + parts[2];
        return [new ChatMessage(ChatRole.System, System), new ChatMessage(ChatRole.User, user)];
    }

    private static string Resource(string name)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
