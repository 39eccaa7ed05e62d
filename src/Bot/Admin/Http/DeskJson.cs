using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wenzheng.Bot.Admin.Archive;
using Wenzheng.Bot.Admin.Drafts;
using Wenzheng.Bot.Admin.Questions;
using Wenzheng.Bot.Admin.State;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>JSON of the desk.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DoneReply))]
[JsonSerializable(typeof(SessionReply))]
[JsonSerializable(typeof(SessionsReply))]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(PasswordBody))]
[JsonSerializable(typeof(FilesReply))]
[JsonSerializable(typeof(UploadOutcome))]
[JsonSerializable(typeof(MetadataBody))]
[JsonSerializable(typeof(PageReply))]
[JsonSerializable(typeof(CorrectBody))]
[JsonSerializable(typeof(UncorrectBody))]
[JsonSerializable(typeof(DraftReply))]
[JsonSerializable(typeof(ArticlePair))]
[JsonSerializable(typeof(JobState))]
[JsonSerializable(typeof(GenerationsReply))]
[JsonSerializable(typeof(AskBody))]
[JsonSerializable(typeof(AnswerReply))]
[JsonSerializable(typeof(HitsReply))]
[JsonSerializable(typeof(QuestionsReply))]
[JsonSerializable(typeof(MarkBody))]
[JsonSerializable(typeof(NewQuestion))]
[JsonSerializable(typeof(EvalQuestionsReply))]
[JsonSerializable(typeof(IdReply))]
[JsonSerializable(typeof(EvaluationsReply))]
[JsonSerializable(typeof(StateView))]
[JsonSerializable(typeof(UsersReply))]
[JsonSerializable(typeof(UserBody))]
[JsonSerializable(typeof(UserReply))]
[JsonSerializable(typeof(SitesReply))]
[JsonSerializable(typeof(SiteBody))]
[JsonSerializable(typeof(TelegramReply))]
[JsonSerializable(typeof(AllowBody))]
[JsonSerializable(typeof(AuditReply))]
internal sealed partial class DeskJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; the pages put it in as text, never as markup.</summary>
    public static DeskJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
    });
}
