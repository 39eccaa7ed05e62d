using System.Runtime.CompilerServices;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering;

/// <summary>回答: a question to a checked answer. Thread-safe; the same question on the same generation gives the same bytes.</summary>
public sealed class Answerer(TextAnalyzer analyzer)
{
    /// <summary>Longest question taken, in UTF-16 units.</summary>
    public const int MaxQuestion = 500;

    private readonly PassageSearcher searcher = new(analyzer);
    private readonly ConditionalWeakTable<Manifest, PlaceDirectory> directories = [];

    /// <summary>Answers from one snapshot of the index.</summary>
    public Answer Answer(IIndexReader reader, Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var typed = QuestionText.Clean(question.Text);
        if (!typed.Any(char.IsLetterOrDigit)) return Replies.Empty(reader, typed);
        if (typed.Length > MaxQuestion) return Replies.TooLong(reader, typed);
        var clean = question with { Text = typed };
        var remark = SmallTalk.Classify(Folding.Fold(typed));
        if (remark != Remark.None) return Replies.To(remark, reader, typed);

        var directory = directories.GetValue(reader.Manifest, _ => PlaceDirectory.Read(reader));
        var inquiry = QuestionReader.Read(clean, directory);
        var weights = EvidenceWeights.Default;
        var finder = new EvidenceFinder(reader, searcher, directory, new TermExtractor(analyzer, reader, inquiry.Places), weights);
        finder.Retrieve(inquiry);
        cancellationToken.ThrowIfCancellationRequested();
        return new InquiryComposer(finder, directory).Compose(inquiry, reader);
    }
}
