namespace Wenzheng.Bot.Admin.Accounts;

/// <summary>角色: what an account may do; each may do what those before it may.</summary>
public enum Role
{
    /// <summary>查看: sees pages, reports, questions and evaluations.</summary>
    Reader = 1,

    /// <summary>编辑: uploads, corrects, drafts, marks questions.</summary>
    Editor = 2,

    /// <summary>管理: publishes, rolls back, keeps accounts, keys and lists, reads the audit log.</summary>
    Operator = 3,
}

/// <summary>Roles as words.</summary>
internal static class RoleName
{
    /// <summary>Words that commands and requests use.</summary>
    public static readonly string[] All = ["reader", "editor", "operator"];

    public static string Of(Role role) => All[(int)role - 1];

    public static Role? Parse(string? word) => Array.IndexOf(All, word) is >= 0 and var at ? (Role)(at + 1) : null;

    public static string Chinese(Role role) => role switch
    {
        Role.Reader => "查看",
        Role.Editor => "编辑",
        Role.Operator => "管理",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
