using System.ComponentModel;
using Microsoft.SemanticKernel;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Hosting;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Full.SemanticKernel;

/// <summary>
/// 资料库插件: the archive as functions that a model may call while it words an answer. What they find goes on the evidence sheet
/// under new numbers, so that sentences made of it pass the same check as those made of the first evidence. One for each answer.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="sheet">The evidence of the answer being worded.</param>
/// <param name="budget">Characters of evidence that may be added.</param>
internal sealed class ArchivePlugin(Archive archive, EvidenceSheet sheet, int budget)
{
    /// <summary>Its name in the kernel; the model sees archive-search and so on.</summary>
    public const string Name = "archive";

    private const int Passages = 4;

    private readonly Lock turn = new();
    private int left = budget;

    /// <summary>Searches the archive.</summary>
    [KernelFunction("search"), Description("在资料库里检索，返回最相关的几段原文及编号。给出的资料不够回答问题时使用。")]
    public string Search([Description("检索词或问题，中文，不超过100字")] string query)
    {
        if (Trouble(query) is { } trouble)
            return trouble;
        using var reader = archive.Index.Acquire();
        var hits = archive.Searcher.Search(reader, new SearchRequest(query, Passages)).Hits;
        return Told([.. hits.Select(hit => Quoted(new ArticleView(hit.Article, reader.ArticleOf(hit.Number)), hit.Passage.Range))]);
    }

    /// <summary>Gives more of an article.</summary>
    [KernelFunction("article"), Description("返回某条资料所在文章的其余段落及编号。需要上下文时使用。")]
    public string Article([Description("资料编号")] int number)
    {
        var items = sheet.Items;
        if (number < 1 || number > items.Count)
            return "没有这个编号的资料。";
        var view = items[number - 1].Quotes[0].View;
        return Told([.. view.Article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Caption && p.Length > 0).Select(p => Quoted(view, p.Range))]);
    }

    /// <summary>Answers another question from the archive.</summary>
    [KernelFunction("answer"), Description("就另一个问题从资料库取得已核对的原文回答，返回逐句原文及编号；资料库没有时会说明没有。")]
    public string Answer([Description("完整的中文问题，不超过100字")] string question, CancellationToken cancellationToken = default)
    {
        if (Trouble(question) is { } trouble)
            return trouble;
        using var reader = archive.Index.Acquire();
        var answer = archive.Answerer.Answer(reader, new Question(question), cancellationToken);
        return answer.Refused || answer.Evidence.Count == 0 ? "资料库里没有。" : Told(answer.Evidence);
    }

    // Models write whole prompts into arguments when they lose their way.
    private static string? Trouble(string text) => string.IsNullOrWhiteSpace(text) ? "请写出要查什么。" : text.Length > Answerer.MaxQuestion ? "要查的话太长。" : null;

    private static DraftSentence Quoted(ArticleView view, TextRange range) => new("", [new Quote(view, range)]);

    private string Told(IReadOnlyList<DraftSentence> sentences)
    {
        lock (turn)
        {
            if (left <= 0)
                return "资料已经够多，请据已有资料回答。";
            var json = sheet.More(sentences, left);
            left -= json.Length;
            return json == "[]" ? "没有找到。" : json;
        }
    }
}
