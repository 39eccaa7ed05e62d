using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>字段: names of the fields. A source is a block of documents: itself, then each article with its passages after it.</summary>
internal static class FieldNames
{
    /// <summary>Number: whether the document is a source, an article or a passage (<see cref="DocumentKind"/>).</summary>
    public const string Kind = "kind";

    /// <summary>Name of the source, on every document of its block: to delete and to filter by.</summary>
    public const string Source = "source";

    /// <summary>JSON of the source's entry and totals.</summary>
    public const string SourceRecord = "source-record";

    /// <summary>Id of an article.</summary>
    public const string ArticleId = "article-id";

    /// <summary>JSON of an article without its text.</summary>
    public const string Article = "article";

    /// <summary>Text of an article.</summary>
    public const string Text = "text";

    /// <summary>JSON of the places of an article, where it has any.</summary>
    public const string Places = "places";

    /// <summary>JSON of a passage.</summary>
    public const string Passage = "passage";

    /// <summary>Number: where a passage stands in its article's text, its start in the upper half.</summary>
    public const string Range = "range";

    /// <summary>Filters of a passage: names of its article's places, its kind, its day.</summary>
    public const string Place = "place", ArticleKind = "article-kind", Day = "day";

    /// <summary>Our analyser's words of heading and body, and those of the heading alone.</summary>
    public const string Word = "word", TitleWord = "title-word";

    /// <summary>Neighbouring Han characters of heading and body, and those of the heading alone.</summary>
    public const string Bigram = "bigram", TitleBigram = "title-bigram";

    /// <summary>SmartCn's words of heading and body, and those of the heading alone.</summary>
    public const string SmartWord = "smart-word", TitleSmartWord = "title-smart-word";

    public static string Of(TermKind kind) => kind == TermKind.Word ? Word : Bigram;

    public static string TitleOf(TermKind kind) => kind == TermKind.Word ? TitleWord : TitleBigram;
}

/// <summary>What a document stands for.</summary>
internal enum DocumentKind
{
    /// <summary>来源: the first of its block.</summary>
    Source,

    /// <summary>文章: after its source.</summary>
    Article,

    /// <summary>段: after its article.</summary>
    Passage,
}
