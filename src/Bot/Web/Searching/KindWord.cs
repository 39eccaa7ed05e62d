using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>Kinds of articles: the word in addresses and in JSON, stable whatever the enum is called, and the word that visitors read.</summary>
internal static class KindWord
{
    public static string Of(ArticleKind kind) => kind switch
    {
        ArticleKind.Report => "report",
        ArticleKind.Caption => "caption",
        ArticleKind.Document => "document",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Shown(ArticleKind kind) => kind switch
    {
        ArticleKind.Report => "报道",
        ArticleKind.Caption => "图片说明",
        ArticleKind.Document => "文档",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
