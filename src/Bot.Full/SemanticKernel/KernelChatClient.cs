using System.ClientModel;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Answering.Model.Client;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Hosting;

namespace Wenzheng.Bot.Full.SemanticKernel;

/// <summary>
/// Semantic Kernel 客户端: the configured model through the kernel's chat completion. The prompt is a template of the kernel, and
/// the model may call the archive's functions before it answers. What it writes goes to the same guard as every model's words.
/// </summary>
internal sealed class KernelChatClient : IChatClient
{
    private readonly LlmOptions options;
    private readonly Archive archive;
    private readonly HttpClient http;
    private readonly ServiceProvider services;

    public KernelChatClient(LlmOptions options, Archive archive)
    {
        (this.options, this.archive) = (options, archive);
        var address = new Uri(options.Endpoint);
        // With a client of our own the connector neither retries nor times out: both are for Rewriter and for this class.
        http = new HttpClient(new BoundedHandler(useProxy: !address.IsLoopback)) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning disable SKEXP0010 // Experimental: the constructor for servers other than OpenAI's (covered by our tests).
        var service = new OpenAIChatCompletionService(options.Model, address, options.ApiKey.Length > 0 ? options.ApiKey : null, organization: null, http);
#pragma warning restore SKEXP0010
        services = new ServiceCollection().AddSingleton<IChatCompletionService>(service).BuildServiceProvider();
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        for (var attempt = 1; ; attempt++)
        {
            await using var stream = Invoke(sent, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            var (isFirst, hasSpoken, wait) = (true, false, (TimeSpan?)null);
            while (true)
            {
                StreamingChatMessageContent? piece;
                try
                {
                    piece = await stream.MoveNextAsync() ? stream.Current : null;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // Nothing is sent again after the first piece of an answer.
                    wait = isFirst && attempt <= this.options.Retries && IsTransient(e) ? RetryDelay.For(attempt, null, TimeProvider.System) : throw Told(e);
                    break;
                }
                if (piece is null)
                    yield break;
                isFirst = false;
                if (piece.Items.OfType<StreamingFunctionCallUpdateContent>().Any())
                {
                    // What it said before it began to look was not meant as the answer: the mark ends thoughts.
                    yield return new ChatResponseUpdate(ChatRole.Assistant, hasSpoken ? "</think>" : "");
                    hasSpoken = false;
                    continue;
                }
                hasSpoken |= piece.Content is { Length: > 0 };
                yield return new ChatResponseUpdate(ChatRole.Assistant, piece.Content ?? "") { FinishReason = FinishOf(piece) };
            }
            await Task.Delay(wait.Value, cancellationToken);
        }
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        ChatFinishReason? finish = null;
        await foreach (var update in GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            text.Append(update.Text);
            finish = update.FinishReason ?? finish;
        }
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text.ToString())) { FinishReason = finish };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        services.Dispose();
        http.Dispose();
    }

    private IAsyncEnumerable<StreamingChatMessageContent> Invoke(List<ChatMessage> messages, ChatOptions? chatOptions, CancellationToken cancellationToken)
    {
        var kernel = new Kernel(services);
        var settings = new OpenAIPromptExecutionSettings { Temperature = chatOptions?.Temperature ?? 0, MaxTokens = chatOptions?.MaxOutputTokens };
        if (options.DisableThinking)
        {
#pragma warning disable SKEXP0010 // Experimental: members of the body that only some servers read.
            settings.ExtraBody = ThinkingDisabled;
#pragma warning restore SKEXP0010
        }
        if (chatOptions is RewordingOptions rewording)
        {
            kernel.Plugins.AddFromObject(new ArchivePlugin(archive, rewording.Sheet, options.MaxEvidence), ArchivePlugin.Name);
            kernel.AutoFunctionInvocationFilters.Add(new CallLimit(rewording));
            // One after another: their numbers on the sheet must not depend on chance.
            settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(options: new FunctionChoiceBehaviorOptions { AllowConcurrentInvocation = false });
        }
        return kernel.InvokeStreamingAsync<StreamingChatMessageContent>(KernelPrompt.Function, KernelPrompt.Arguments(messages, settings), cancellationToken);
    }

    // DashScope reads the first, vLLM the second.
    private static Dictionary<string, object?> ThinkingDisabled => new()
    {
        ["enable_thinking"] = false,
        ["chat_template_kwargs"] = new Dictionary<string, object?> { ["enable_thinking"] = false },
    };

    private static ChatFinishReason? FinishOf(StreamingChatMessageContent piece) => piece.Metadata?.GetValueOrDefault("FinishReason")?.ToString() switch
    {
        null or "" or "ToolCalls" => null,
        "Stop" => ChatFinishReason.Stop,
        "Length" => ChatFinishReason.Length,
        var other => new ChatFinishReason(other),
    };

    /// <summary>The status that an error tells of, 0 where no answer came; null for errors of another kind.</summary>
    private static int? StatusOf(Exception error) => error switch
    {
        // The connector wraps the client's errors for plain calls only; streams give them as they are.
        ClientResultException client => client.Status,
        HttpOperationException wrapped => (int)(wrapped.StatusCode ?? 0),
        HttpRequestException request => (int)(request.StatusCode ?? 0),
        _ => null,
    };

    private static bool IsTransient(Exception error) => StatusOf(error) is { } status && (status == 0 || RetryDelay.IsTransient((HttpStatusCode)status));

    /// <summary>Without the words of the server, which may repeat a key.</summary>
    private static ModelException Told(Exception error) => error is ModelException own ? own : StatusOf(error) switch
    {
        null => new ModelException($"The model server sent what the kernel cannot read ({error.GetType().Name})."),
        0 => new ModelException("The model server cannot be reached.") { IsUnreachable = true },
        { } status => new ModelException($"The model server answered with status {status}.") { Status = (HttpStatusCode)status },
    };
}
