using Wenzheng.Bot.Web.Sites;

namespace Wenzheng.Bot.Admin.Http;

// What the desk's pages send and get. Strings that are left out are empty, never null.

internal sealed record DoneReply(bool Done);

/// <param name="State">"empty" (no account yet), "out" or "in".</param>
/// <param name="Antiforgery">What requests of this browser must carry.</param>
/// <param name="MaxUploadMegabytes">Largest file.</param>
internal sealed record SessionReply(string State, string Antiforgery, string Name, string Role, bool MustChangePassword, int MaxUploadMegabytes);

internal sealed record SessionsReply(IReadOnlyList<SessionLine> Sessions);

internal sealed record SessionLine(DateTimeOffset Started, DateTimeOffset LastSeen, string Address);

internal sealed record SignInBody
{
    public string Name { get; init => field = value ?? ""; } = "";

    public string Password { get; init => field = value ?? ""; } = "";
}

internal sealed record PasswordBody
{
    public string Old { get; init => field = value ?? ""; } = "";

    public string New { get; init => field = value ?? ""; } = "";
}

internal sealed record FilesReply(IReadOnlyList<FileLine> Files, string Archive);

/// <param name="State">"same", "changed", "new", "refused" or "gone".</param>
internal sealed record FileLine(string Source, long Bytes, string State, string Reason, int Corrections, bool HasSidecar);

internal sealed record MetadataBody
{
    public string Source { get; init => field = value ?? ""; } = "";

    public string Newspaper { get; init => field = value ?? ""; } = "";

    public string Date { get; init => field = value ?? ""; } = "";

    public string Page { get; init => field = value ?? ""; } = "";

    public string Url { get; init => field = value ?? ""; } = "";
}

/// <summary>A page with what its sidecar says.</summary>
internal sealed record PageReply(Archive.PageView Page, MetadataBody Sidecar);

internal sealed record CorrectBody
{
    public string Source { get; init => field = value ?? ""; } = "";

    /// <summary>Lines as docs/corrections.md describes them.</summary>
    public IReadOnlyList<string> Lines { get; init => field = value ?? []; } = [];
}

internal sealed record UncorrectBody
{
    public string Source { get; init => field = value ?? ""; } = "";

    public string File { get; init => field = value ?? ""; } = "";

    public int Line { get; init; }

    public string Text { get; init => field = value ?? ""; } = "";
}

/// <param name="Draft">Null when there is none.</param>
/// <param name="Current">The generation that answers.</param>
internal sealed record DraftReply(Drafts.Draft? Draft, int Current);

/// <summary>An article before and in the draft; null where it is not there.</summary>
internal sealed record ArticlePair(Wire.ArticleReply? Before, Wire.ArticleReply? After);

internal sealed record GenerationsReply(IReadOnlyList<GenerationLine> Generations);

/// <param name="Created">Null when its manifest cannot be read.</param>
internal sealed record GenerationLine(int Generation, bool IsCurrent, DateTimeOffset? Created, int Sources, int Articles, int Passages, long Bytes);

internal sealed record AskBody
{
    public string Question { get; init => field = value ?? ""; } = "";

    /// <summary>Whether the draft is asked.</summary>
    public bool Draft { get; init; }
}

internal sealed record HitsReply(IReadOnlyList<HitLine> Hits);

internal sealed record HitLine(string ArticleId, string Source, string Title, string Newspaper, string? Date, string Text);

/// <param name="Gaps">Questions without an answer.</param>
/// <param name="Votes">Answers with opinions, newest first.</param>
internal sealed record QuestionsReply(IReadOnlyList<GapLine> Gaps, IReadOnlyList<VoteLine> Votes, int GapsKept, int VotesKept);

internal sealed record GapLine(string Question, int Times, DateTimeOffset Last, Questions.Mark? Mark);

internal sealed record VoteLine(string Question, int Good, int Bad, DateTimeOffset Last, Questions.Mark? Mark);

internal sealed record MarkBody
{
    public string Question { get; init => field = value ?? ""; } = "";

    public string State { get; init => field = value ?? ""; } = "";

    public string ArticleId { get; init => field = value ?? ""; } = "";

    public string Note { get; init => field = value ?? ""; } = "";
}

/// <param name="File">Where they stand.</param>
/// <param name="Bad">Lines that cannot be read.</param>
internal sealed record EvalQuestionsReply(IReadOnlyList<EvalQuestionLine> Questions, string File, int Bad);

internal sealed record EvalQuestionLine(string Id, string Type, string Style, string Question, IReadOnlyList<IReadOnlyList<string>> Must, IReadOnlyList<string> MustNot,
    IReadOnlyList<string> Source, bool Refuse);

internal sealed record IdReply(string Id);

/// <param name="Runs">Oldest first.</param>
internal sealed record EvaluationsReply(IReadOnlyList<RunLine> Runs);

internal sealed record RunLine(DateTimeOffset At, string File, int Generation, string Where, double? RefusalPrecision, double? RefusalRecall, ScoreLine Overall, IReadOnlyList<ScoreLine> ByType);

/// <param name="All">Answerable questions with every fact.</param>
/// <param name="Low">Lower end of its 95 % interval for this many questions.</param>
/// <param name="High">Upper end.</param>
internal sealed record ScoreLine(string Name, int Questions, int Answerable, double? Recall, double? All, double Low, double High, double? CitationPrecision, double? MedianLength);

internal sealed record UsersReply(IReadOnlyList<UserLine> Users);

internal sealed record UserLine(string Name, string Role, bool IsDisabled, bool MustChangePassword, DateTimeOffset Created, DateTimeOffset? LastSignIn, int Sessions);

internal sealed record UserBody
{
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>New role; empty to leave it.</summary>
    public string Role { get; init => field = value ?? ""; } = "";

    /// <summary>Whether it may not sign in; null to leave it.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Whether it gets a new generated password.</summary>
    public bool ResetPassword { get; init; }
}

/// <param name="Password">A generated password, shown this once; empty when none was made.</param>
internal sealed record UserReply(string Name, string Password);

internal sealed record SitesReply(IReadOnlyList<Site> Sites);

internal sealed record SiteBody
{
    /// <summary>Key of the site to change; empty for a new one.</summary>
    public string Key { get; init => field = value ?? ""; } = "";

    public string Name { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string> Origins { get; init => field = value ?? []; } = [];

    public int QuestionsPerMinute { get; init; }
}

/// <param name="IsOn">Whether the channel is configured.</param>
/// <param name="IsOpen">Whether everybody may ask in private chats.</param>
/// <param name="Added">Ids that staff added; they can be taken off here.</param>
/// <param name="Configured">Ids of the settings; they are changed there.</param>
internal sealed record TelegramReply(bool IsOn, bool IsOpen, IReadOnlyList<string> Added, IReadOnlyList<string> Configured, IReadOnlyList<string> Staff);

internal sealed record AllowBody
{
    public string Id { get; init => field = value ?? ""; } = "";
}

/// <param name="Total">Entries that fit, on all pages.</param>
/// <param name="Acts">Words of acts with their Chinese names.</param>
internal sealed record AuditReply(IReadOnlyList<Audit.AuditEntry> Entries, int Total, IReadOnlyDictionary<string, string> Acts);
