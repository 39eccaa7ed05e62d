using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering;

/// <summary>应答: what every channel asks. It takes the newest generation for each question and gives the text as it grows.</summary>
/// <param name="index">The archive.</param>
/// <param name="answerer">Composes the answer of quotations.</param>
/// <param name="rewriter">Has a model reword it; null without a model.</param>
/// <param name="cache">The model's answers; null to keep none.</param>
public sealed class AnswerDesk(IPassageIndex index, Answerer answerer, Rewriter? rewriter = null, AnswerCache? cache = null)
{
    /// <param name="question">The question with the turns before it.</param>
    /// <param name="soFar">Called with the whole checked text so far each time it grows; never with a part of it. May be null.</param>
    /// <param name="cancellationToken">Ends the work; nothing is shown after it.</param>
    public async Task<Answer> AnswerAsync(Question question, Action<string>? soFar, CancellationToken cancellationToken)
    {
        var answer = await Answered(question, soFar, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        soFar?.Invoke(answer.Text);
        return answer;
    }

    /// <summary>Answers from one snapshot that the caller holds: many questions, one state of the archive.</summary>
    /// <param name="reader">The snapshot.</param>
    /// <param name="question">The question with the turns before it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Answer> AnswerAsync(IIndexReader reader, Question question, CancellationToken cancellationToken)
    {
        var (answer, key) = Extractive(reader, question, cancellationToken);
        return Worded(answer, key, soFar: null, cancellationToken);
    }

    private Task<Answer> Answered(Question question, Action<string>? soFar, CancellationToken cancellationToken)
    {
        Answer answer;
        string key;
        // The snapshot is given back before the model is asked: a slow model must not hold old generations open.
        using (var reader = index.Acquire())
            (answer, key) = Extractive(reader, question, cancellationToken);
        return Worded(answer, key, soFar, cancellationToken);
    }

    // The answer of quotations, or the kept one of the model; with the key under which the model's is kept.
    private (Answer Answer, string Key) Extractive(IIndexReader reader, Question question, CancellationToken cancellationToken)
    {
        var key = rewriter is null ? "" : AnswerCache.KeyOf(question, $"{reader.Manifest.Generation} {reader.Manifest.CorpusHash} {reader.Manifest.Created:O}", rewriter.Identity);
        return ((rewriter is null ? null : cache?.Find(key)) ?? answerer.Answer(reader, question, cancellationToken), key);
    }

    private async Task<Answer> Worded(Answer answer, string key, Action<string>? soFar, CancellationToken cancellationToken)
    {
        if (rewriter is null || answer.Wording == Wording.Model || answer.Refused || answer.Kind is AnswerKind.SmallTalk || answer.Evidence.Count == 0) return answer;
        var reworded = await rewriter.RewordAsync(answer, soFar, cancellationToken);
        if (reworded.Answer is null) return Quoted(answer, reworded);
        if (reworded.IsComplete) cache?.Keep(key, reworded.Answer);
        return reworded.Answer;
    }

    private static Answer Quoted(Answer answer, Rewording reworded) => answer with
    {
        Text = answer.Text + "\n" + reworded.Failure switch
        {
            ModelFailure.Unsupported => "（模型的表述未能通过核对，以上为原文摘录。）",
            ModelFailure.OverBudget => "（今天的模型额度已用完，以上为原文摘录。）",
            ModelFailure.Slow => "（模型没有及时答复，以上为原文摘录。）",
            _ => "（模型暂时不可用，以上为原文摘录。）",
        },
        Wording = Wording.Fallback,
        Failure = reworded.Failure,
        Trouble = reworded.Trouble,
        Dropped = [.. answer.Dropped, .. reworded.Dropped],
    };
}
