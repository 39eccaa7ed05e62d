namespace Wenzheng.Bot.Admin.Accounts;

/// <summary>用户名: letters (Chinese ones too), digits, and . - _ between them.</summary>
internal static class AccountName
{
    private const int Longest = 40;

    public static bool IsGood(string? name) =>
        name is { Length: >= 2 and <= Longest } && char.IsLetterOrDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    public const string Sentence = "用户名要 2 到 40 个字，只用汉字、字母、数字和 . - _，以汉字、字母或数字开头。";
}
