using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>姓氏: 那个姓刘的书记 names no more of a person than the family name.</summary>
public static partial class Surname
{
    /// <summary>The family name that a folded text gives of somebody; empty when it gives none.</summary>
    public static string In(string text) => Given().Matches(text).FirstOrDefault(m => IsOfSomebody(text, m)) is { } given ? given.Groups["name"].Value : "";

    /// <summary>The text without it, and without who points at him.</summary>
    public static string Without(string text) => Given().Replace(text, m => IsOfSomebody(text, m) ? "" : m.Value);

    // 百姓身边的医生, 大姓的族长: 姓 there ends a word.
    private static bool IsOfSomebody(string text, Match given) => given.Value[0] != '姓' || given.Index == 0 || !"百同大杂外异贵改随".Contains(text[given.Index - 1], StringComparison.Ordinal);

    // 姓刘的书记, 那个姓欧阳的; 姓什么 and 姓名 give none.
    [GeneratedRegex("(?:有没有|有|那|这)?(?:一)?(?:个|位|名)?姓(?<name>[^什啥名氏甚么的,是]{1,2})的(?:那个|那位)?", RegexOptions.CultureInvariant)]
    private static partial Regex Given();
}
