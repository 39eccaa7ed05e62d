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
        // With a client of our own the connector neither retries nor times out: both are for its handler and for Rewriter.
        http = new HttpClient(new BoundedHandler(new ModelServerHandler(options, TimeProvider.System))) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning disable SKEXP0010 // Experimental: the constructor for servers other than OpenAI's (covered by our tests).
        var service = new OpenAIChatCompletionService(options.Model, address, options.ApiKey.Length > 0 ? options.ApiKey : null, organization: null, http);
#pragma warning restore SKEXP0010
        services = new ServiceCollection().AddSingleton<IChatCompletionService>(service).BuildServiceProvider();
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var stream = Invoke([.. messages], options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        for (var hasSpoken = false; await Next(stream) is { } piece;)
        {
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

    private static async Task<StreamingChatMessageContent?> Next(IAsyncEnumerator<StreamingChatMessageContent> stream)
    {
        try
        {
            return await stream.MoveNextAsync() ? stream.Current : null;
        }
        catch (Exception e) when (e is not (OperationCanceledException or ModelException))
        {
            throw new ModelException($"The model server sent what the kernel cannot read ({e.GetType().Name}).", e);
        }
    }
}
