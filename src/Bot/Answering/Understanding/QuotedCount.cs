using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>引号里的数: “三乡工程”是哪“三乡”, 是哪几个“不准”: what is asked for stands in quotation marks behind 哪, and asks as without them.</summary>
public static partial class QuotedCount
{
    /// <summary>The folded question with the marks behind 哪 taken away.</summary>
    public static string Bare(string question) => question.Contains("哪“", StringComparison.Ordinal) ? Behind().Replace(question, "哪$1") : question;

    [GeneratedRegex("哪“([两二三四五六七八九十2-9][^“”]{1,6})”", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
