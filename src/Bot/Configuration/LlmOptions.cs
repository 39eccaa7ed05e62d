namespace Wenzheng.Bot.Configuration;

/// <summary>语言模型: an OpenAI-compatible server that rewords answers; without an endpoint answers are quotations only.</summary>
public sealed class LlmOptions
{
    /// <summary>Base address up to the version, such as http://127.0.0.1:11434/v1; empty for no model.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Name of the model as the server knows it; needed with an endpoint.</summary>
    public string Model { get; set; } = "";

    /// <summary>Who speaks to the server: "openai" (our own client), or "semantic-kernel" (which lets the model search again, in ./bot --full).</summary>
    public string Provider { get; set; } = OpenAiProvider;

    internal const string OpenAiProvider = "openai", KernelProvider = "semantic-kernel";

    /// <summary>Key of the server, from the environment only (WENZHENG__Llm__ApiKey); empty where the server wants none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>File that holds the key and nothing else; used when <see cref="ApiKey"/> is empty.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Seconds to the first word, 1 to 600, waiting in line and retries included: a person waits about so long for a sign.</summary>
    public int FirstTokenSeconds { get; set; } = 8;

    /// <summary>Longest silence between two words in seconds, 1 to 120.</summary>
    public int IdleSeconds { get; set; } = 5;

    /// <summary>Longest time for a whole answer in seconds, 2 to 900; below Server:RequestTimeoutSeconds, so that the fallback still reaches the reader.</summary>
    public int TotalSeconds { get; set; } = 15;

    /// <summary>Characters of evidence sent, 200 to 20,000. Ollama cuts prompts over 4,096 tokens without a word; a character is a token at most.</summary>
    public int MaxEvidence { get; set; } = 2400;

    /// <summary>Tokens the model may write, 64 to 4,096: an answer has at most 600 characters.</summary>
    public int MaxTokens { get; set; } = 800;

    /// <summary>Further tries of a call that failed before its first word, 0 to 5.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>Calls at once, 1 to 100; others wait in line. Ollama works on one at a time by default.</summary>
    public int MaxParallel { get; set; } = 4;

    /// <summary>Failures in a row after which the model is left alone, 1 to 100.</summary>
    public int BreakerFailures { get; set; } = 5;

    /// <summary>Seconds it is then left alone, 1 to 3,600.</summary>
    public int BreakerSeconds { get; set; } = 30;

    /// <summary>Characters sent and received in a day, 0 (no limit) to 1,000,000,000. About 2,000 answers.</summary>
    public int DailyCharacters { get; set; } = 4_000_000;

    /// <summary>File that remembers what was used today; a relative path counts from the application's root.</summary>
    public string BudgetFile { get; set; } = "data/model-budget.txt";

    /// <summary>Answers kept in memory, 0 to 100,000.</summary>
    public int CacheSize { get; set; } = 500;

    /// <summary>Asks Qwen servers not to think first (enable_thinking and chat_template_kwargs); others may refuse the fields.</summary>
    public bool DisableThinking { get; set; }

    /// <summary>Whether a model is to be asked.</summary>
    public bool IsConfigured => Endpoint.Length > 0;
}
