using System.Net;

namespace Wenzheng.Bot.Answering.Model.Client;

/// <summary>模型出错: the server refused, broke off or sent what cannot be read. The message holds no text of the server's, which may repeat a key.</summary>
public sealed class ModelException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The status that it refused with; null where it refused nothing.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Whether no answer came at all.</summary>
    public bool IsUnreachable { get; init; }
}
