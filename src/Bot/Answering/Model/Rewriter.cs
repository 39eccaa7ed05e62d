using Microsoft.Extensions.AI;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>
/// 改写: has a model reword an extractive answer. It gets the answer's quotations and nothing else; each sentence is shown only
/// after the guard passed it. Thread-safe.
/// </summary>
public sealed class Rewriter(IChatClient client, LlmOptions options, DailyBudget budget, TimeProvider clock, ILogger logger) : IDisposable
{
    // Characters read of one answer, thoughts included. Six times the longest answer, and room to think aloud.
    private const int MaxReceived = 24_000;

    private readonly SemaphoreSlim places = new(options.MaxParallel);
    private readonly CircuitBreaker breaker = new(options.BreakerFailures, TimeSpan.FromSeconds(options.BreakerSeconds), clock);

    /// <summary>Model and prompt, for the key of kept answers.</summary>
    public string Identity { get; } = options.Provider + ' ' + options.Endpoint + ' ' + options.Model + ' ' + Prompt.Version;

    /// <param name="extractive">The answer of quotations.</param>
    /// <param name="soFar">Called with the whole checked text each time it grows; may be null.</param>
    /// <param name="cancellationToken">The reader went away.</param>
    public async Task<Rewording> RewordAsync(Answer extractive, Action<string>? soFar, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var sheet = EvidenceSheet.Of(extractive.Evidence, options.MaxEvidence);
        var text = new CheckedText(sheet);
        var messages = Prompt.Of(extractive.Understood, sheet);
        var failure = ModelFailure.Unsupported;
        Exception? problem = null;
        var (received, isComplete) = (0, false);
        if (sheet.Items.Count == 0) { }
        else if (!breaker.TryEnter()) failure = ModelFailure.Resting;
        else
        {
            var isReported = false;
            try
            {
                if (!budget.TryTake(messages.Sum(m => m.Text.Length)))
                    failure = ModelFailure.OverBudget;
                else
                {
                    (received, isComplete) = await Read(messages, sheet, text, soFar, cancellationToken);
                    breaker.Succeed();
                    isReported = true;
                    failure = Completeness.IsEnough(extractive.Kind, extractive.Evidence, text.Writer.Text, text.Kept, text.Dropped.Count) ? ModelFailure.None : ModelFailure.Unsupported;
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // Whatever the model's side throws, the reader gets the quotations.
            catch (Exception e)
#pragma warning restore CA1031
            {
                breaker.Fail();
                isReported = true;
                problem = e;
                failure = e is OperationCanceledException ? ModelFailure.Slow : ModelFailure.Broken;
            }
            finally
            {
                if (!isReported) breaker.Leave();
            }
        }
        var milliseconds = Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 1);
        if (failure != ModelFailure.None)
        {
            ModelLog.Replaced(logger, failure, text.Kept, text.Dropped.Count, received, milliseconds, problem);
            return new Rewording(null, failure, false, text.Dropped) { Trouble = ModelTrouble.Describe(failure, problem, options) };
        }
        ModelLog.Answered(logger, text.Kept, text.Dropped.Count, received, milliseconds);
        return new Rewording(Finished(extractive, text.Writer, isComplete) with { Dropped = [.. extractive.Dropped, .. text.Dropped] }, failure, isComplete, text.Dropped);
    }

    /// <summary>One call of a few words, so that a long run does not begin with a model that is not there, or still being loaded.</summary>
    /// <param name="patience">How long to wait for its end.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is wrong and what to do about it, without a full stop; empty when the model answered.</returns>
    public async Task<string> TryOutAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await foreach (var _ in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, Prompt.Greeting)],
                new ChatOptions { Temperature = 0, MaxOutputTokens = 16, ModelId = options.Model }, linked.Token))
                linked.Token.ThrowIfCancellationRequested();
            return "";
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever the model's side throws becomes a sentence.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ModelTrouble.Describe(e is OperationCanceledException ? ModelFailure.Slow : ModelFailure.Broken, e, options);
        }
    }

    public void Dispose()
    {
        places.Dispose();
        client.Dispose();
    }

    // The limits: the first word, each silence, and the whole; a place in line counts as waiting for the first word.
    private async Task<(int Received, bool IsComplete)> Read(IReadOnlyList<ChatMessage> messages, EvidenceSheet sheet, CheckedText text, Action<string>? soFar, CancellationToken cancellationToken)
    {
        using var whole = new CancellationTokenSource(TimeSpan.FromSeconds(options.TotalSeconds), clock);
        using var silence = new CancellationTokenSource(TimeSpan.FromSeconds(options.FirstTokenSeconds), clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, whole.Token, silence.Token);
        await places.WaitAsync(linked.Token);
        var received = 0;
        var chatOptions = new RewordingOptions(sheet) { Temperature = 0, MaxOutputTokens = options.MaxTokens, ModelId = options.Model };
        try
        {
            var (thoughts, cutter) = (new ThinkFilter(), new SentenceCutter());
            ChatFinishReason? finish = null;
            await foreach (var update in client.GetStreamingResponseAsync(messages, chatOptions, linked.Token))
            {
                // A client that does not look at its token must not outlast the limits.
                linked.Token.ThrowIfCancellationRequested();
                if (!silence.TryReset()) silence.Token.ThrowIfCancellationRequested();
                silence.CancelAfter(TimeSpan.FromSeconds(options.IdleSeconds));
                finish = update.FinishReason ?? finish;
                received += update.Text.Length;
                var said = thoughts.Feed(update.Text, out var startsOver);
                if (startsOver)
                {
                    cutter.Clear();
                    text.StartOver();
                }
                Show(cutter.Feed(said), text, soFar);
                if (received > MaxReceived) break;
            }
            var isComplete = finish == ChatFinishReason.Stop;
            Show(cutter.Feed(thoughts.Finish()), text, soFar);
            Show(cutter.Finish(isComplete), text, soFar);
            return (received, isComplete);
        }
        finally
        {
            places.Release();
            budget.Add(received + chatOptions.SentMore);
        }
    }

    private static void Show(IReadOnlyList<WrittenSentence> sentences, CheckedText text, Action<string>? soFar)
    {
        foreach (var sentence in sentences)
            if (text.Add(sentence)) soFar?.Invoke(text.Writer.Text);
    }

    private static Answer Finished(Answer extractive, AnswerWriter writer, bool isComplete)
    {
        foreach (var notice in extractive.Notices)
            writer.WriteNotice(notice);
        if (!isComplete) writer.WriteNotice("（模型没有写完，以上各句均已核对。）");
        return extractive with { Text = writer.Text, Citations = writer.Citations, Wording = Wording.Model };
    }
}
