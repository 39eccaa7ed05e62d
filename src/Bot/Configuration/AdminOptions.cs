namespace Wenzheng.Bot.Configuration;

/// <summary>管理页面: where its data is, who may come in and for how long, and what may be uploaded.</summary>
public sealed class AdminOptions
{
    /// <summary>Folder of accounts, audit log and marks; a relative path counts from the application's root.</summary>
    public string Path { get; set; } = "data/admin";

    /// <summary>The evaluation file that staff add questions to and drafts are scored with; a relative path counts from the application's root.</summary>
    public string QuestionFile { get; set; } = "data/eval/questions.jsonl";

    /// <summary>Minutes without a request after which a session ends, 1 to 1,440.</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>Hours after which a session ends in any case, 1 to 168; a working day.</summary>
    public int SessionHours { get; set; } = 12;

    /// <summary>Largest file that may be uploaded, in megabytes, 1 to 50: what ingest takes.</summary>
    public int MaxUploadMegabytes { get; set; } = 50;

    /// <summary>
    /// Whether staff may sign in over plain http from another machine. Passwords can then be read on the way; without it they come over
    /// https (a proxy named in Server:TrustedProxies) or from the machine itself.
    /// </summary>
    public bool AllowHttp { get; set; }
}
