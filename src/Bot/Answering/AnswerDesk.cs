using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering;

/// <summary>应答: what every channel asks. It takes the newest generation for each question and gives the text as it grows.</summary>
public sealed class AnswerDesk(IPassageIndex index, Answerer answerer)
{
    /// <param name="question">The question with the turns before it.</param>
    /// <param name="soFar">Called with the whole checked text so far each time it grows; never with a part of it. May be null.</param>
    /// <param name="cancellationToken">Ends the work; nothing is shown after it.</param>
    public Task<Answer> AnswerAsync(Question question, Action<string>? soFar, CancellationToken cancellationToken)
    {
        using var reader = index.Acquire();
        var answer = answerer.Answer(reader, question, cancellationToken);
        soFar?.Invoke(answer.Text);
        return Task.FromResult(answer);
    }
}
