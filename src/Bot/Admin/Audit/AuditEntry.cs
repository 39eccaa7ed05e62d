using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Admin.Audit;

/// <summary>操作记录: one act of a member of staff, or one that was refused.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Name of the account; the name that was tried for a failed sign-in.</param>
/// <param name="Act">What, one of the words in <see cref="Acts"/>.</param>
/// <param name="Subject">On what: a file, an account, a generation; empty where there is nothing to name.</param>
/// <param name="Detail">How it came out, or what it was changed to; never a password, a key or a question.</param>
/// <param name="Address">Where the request came from.</param>
internal sealed record AuditEntry(long Number, DateTimeOffset At, string Who, string Act, string Subject, string Detail, string Address);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class AuditJson : JsonSerializerContext
{
    public static AuditJson Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
