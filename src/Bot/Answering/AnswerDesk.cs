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

    private async Task<Answer> Answered(Question question, Action<string>? soFar, CancellationToken cancellationToken)
    {
        Answer answer;
        string key;
        // The snapshot is given back before the model is asked: a slow model must not hold old generations open.
        using (var reader = index.Acquire())
        {
            if (rewriter is null) return answerer.Answer(reader, question, cancellationToken);
            key = AnswerCache.KeyOf(question, $"{reader.Manifest.Generation} {reader.Manifest.CorpusHash} {reader.Manifest.Created:O}", rewriter.Identity);
            if (cache?.Find(key) is { } kept) return kept;
            answer = answerer.Answer(reader, question, cancellationToken);
        }
        if (answer.Refused || answer.Kind is AnswerKind.SmallTalk || answer.Evidence.Count == 0) return answer;
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
        Dropped = [.. answer.Dropped, .. reworded.Dropped],
    };
}
