using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Model;

namespace Wenzheng.Bot.Answering;

/// <summary>回答种类.</summary>
public enum AnswerKind
{
    /// <summary>数字: figures.</summary>
    Figure,

    /// <summary>事实.</summary>
    Fact,

    /// <summary>人物.</summary>
    Person,

    /// <summary>时间.</summary>
    Date,

    /// <summary>地点.</summary>
    Place,

    /// <summary>列举: all parts of a scheme, in order.</summary>
    Parts,

    /// <summary>做法.</summary>
    Practice,

    /// <summary>比较.</summary>
    Comparison,

    /// <summary>多地, 多条: from several articles.</summary>
    Several,

    /// <summary>定义.</summary>
    Definition,

    /// <summary>寒暄: small talk and help, without citations.</summary>
    SmallTalk,

    /// <summary>资料未见: the archive does not say it.</summary>
    Refused,

    /// <summary>The question itself cannot be taken (empty, too long).</summary>
    Invalid,
}

/// <summary>回答: every sentence supported by its citations; the text is what a plain channel shows.</summary>
public sealed record Answer
{
    public required AnswerKind Kind { get; init; }

    /// <summary>Whether the archive was found not to say it.</summary>
    public bool Refused => Kind is AnswerKind.Refused or AnswerKind.Invalid;

    /// <summary>The whole text, with citation numbers in square brackets where sentences end.</summary>
    public required string Text { get; init; }

    /// <summary>The question as understood (follow-up filled in, typos repaired); the typed text when nothing changed.</summary>
    public required string Understood { get; init; }

    /// <summary>Numbered from 1 by code, in order of first use.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Nearest articles, shown apart from the answer when it is refused.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Calibrated probability that the archive answers the question, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Sentences that the guard dropped, with the reason; for logs and evaluation.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>The sentences of the answer with their quotations: what a model may reword, and nothing else. Not sent to channels.</summary>
    public IReadOnlyList<DraftSentence> Evidence { get; init; } = [];

    /// <summary>Lines of the answer that are ours and quote nothing (资料未见).</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Who worded it.</summary>
    public Wording Wording { get; init; }

    /// <summary>Why the model's words are not used; None when they are, or no model was asked.</summary>
    public ModelFailure Failure { get; init; }

    /// <summary>The same for staff, in Chinese, with what to do about it and without a full stop; empty where nothing failed. Not sent to channels.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>Generation of the index that was read; 0 when none was.</summary>
    public int Generation { get; init; }
}

/// <summary>行文: who worded an answer. Whoever did, every sentence passed the same check.</summary>
public enum Wording
{
    /// <summary>原文: quotations; no model was asked.</summary>
    Quoted,

    /// <summary>模型: the model's sentences.</summary>
    Model,

    /// <summary>原文代替: quotations, because the model failed, was slow, or said too little that is supported; the text says so.</summary>
    Fallback,
}

/// <summary>引文: a verbatim quotation.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Title">The article's title; empty when it has none.</param>
/// <param name="Newspaper">Empty when unknown.</param>
/// <param name="Published">Null when unknown.</param>
/// <param name="Quote">Verbatim run of the article's text.</param>
/// <param name="Start">Its first UTF-16 unit in the article's text.</param>
/// <param name="PageStart">First UTF-16 unit on the page as decoded; -1 when it has no place there.</param>
/// <param name="PageEnd">First unit after it on the page; -1 when it has no place there.</param>
public sealed record Citation(int Number, string ArticleId, string Source, string Title, string Newspaper, DateOnly? Published,
    string Quote, int Start, int PageStart, int PageEnd);

/// <summary>A nearest article, offered when the answer is refused.</summary>
public sealed record Suggestion(string ArticleId, string Source, string Title);
