using System.Diagnostics;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Web.Asking;

/// <summary>What is done for one question of the web: answering it, and noting what later questions and staff need.</summary>
internal sealed class AskWork(string id, string text, IReadOnlyList<Turn> history, WebConversation? talk, Visitor visitor,
    AnswerDesk desk, AnsweredQuestions answered, GapStore? gaps, ILogger log)
{
    public async Task<AskOutcome> AnswerAsync(Action<string> soFar, CancellationToken cancellationToken)
    {
        Log.QuestionText(log, text);
        var started = Stopwatch.GetTimestamp();
        var answer = await desk.AnswerAsync(new Question(text, history), soFar, cancellationToken);
        var plain = AnswerReply.Of(answer, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        Log.Answered(log, text.Length, plain.Kind, plain.Citations.Count, plain.Generation, plain.Ms);
        if (answer.Kind == AnswerKind.Invalid)
            return new AskOutcome(null, Problem.Of(StatusCodes.Status400BadRequest, "问题不能回答", answer.Text));
        talk?.Remember(text, answer.Text);
        if (answer.Kind == AnswerKind.Refused && gaps is not null)
            await Note(gaps, answer.Understood);
        answered.Add(id, answer.Understood);
        return new AskOutcome(AskReply.Of(id, talk?.Id, talk is null ? visitor.Secret : talk.VisitorSecret, plain), null);
    }

    private async Task Note(GapStore store, string understood)
    {
        try
        {
            await store.AddAsync(understood, DateTimeOffset.UtcNow);
        }
        catch (IOException e)
        {
            // A full disk must not cost the visitor the answer.
            Log.NotNoted(log, e);
        }
    }
}
