using System.Net;

namespace Wenzheng.Bot.Configuration;

/// <summary>Checks what only several settings together can tell, and the endpoint. No message ever holds a key.</summary>
internal static class LlmRules
{
    private const int MaxKeyBytes = 4096;

    /// <exception cref="ConfigurationException">A setting is wrong, or two do not fit together.</exception>
    public static void Check(LlmOptions options, ServerOptions server)
    {
        if (!options.IsConfigured) return;
        if (options.Model.Length == 0)
            throw new ConfigurationException("设置了 Llm:Endpoint 却没有 Llm:Model，请写上模型的名字。");
        if (options.FirstTokenSeconds > options.TotalSeconds)
            throw new ConfigurationException($"Llm:FirstTokenSeconds（{options.FirstTokenSeconds}）不能大于 Llm:TotalSeconds（{options.TotalSeconds}）。");
        if (options.TotalSeconds >= server.RequestTimeoutSeconds)
            throw new ConfigurationException($"Llm:TotalSeconds（{options.TotalSeconds}）应小于 Server:RequestTimeoutSeconds（{server.RequestTimeoutSeconds}），否则超时时来不及改发原文摘录。");
        if (options.ApiKey.Length == 0 && options.KeyFile.Length > 0) options.ApiKey = ReadKey(options.KeyFile);
        options.ApiKey = options.ApiKey.Trim();
        if (options.ApiKey.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0)
            throw new ConfigurationException("Llm 的密钥里有空格、换行或非英文字符，请检查是否复制完整。");
        var uri = new Uri(options.Endpoint);
        if (options.ApiKey.Length > 0 && uri.Scheme == Uri.UriSchemeHttp && !IsNear(uri))
            throw new ConfigurationException("Llm:Endpoint 是外网的 http 地址，密钥会以明文发送，请改用 https。");
    }

    /// <exception cref="ConfigurationException">It is no address of a model server.</exception>
    public static string Endpoint(string value)
    {
        if (value.Length == 0) return value;
        var isGood = Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.Host.Length > 0 && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
        if (!isGood)
            throw new ConfigurationException("设置项 Llm:Endpoint 的值不对，应形如 http://127.0.0.1:11434/v1，不带账号、问号和井号。");
        // 169.254.x.x and fe80:: are where cloud machines keep their own secrets; no model server lives there.
        if (IPAddress.TryParse(uri!.Host.Trim('[', ']'), out var address) && IsForbidden(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
            throw new ConfigurationException("设置项 Llm:Endpoint 不能是链路本地、组播或全零的地址。");
        return uri.AbsoluteUri.TrimEnd('/');
    }

    private static bool IsForbidden(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes.Length == 4
            ? bytes[0] is 0 or >= 224 || bytes[0] == 169 && bytes[1] == 254
            : address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);
    }

    private static bool IsNear(Uri uri)
    {
        if (uri.IsLoopback || !uri.Host.Contains('.', StringComparison.Ordinal) && uri.HostNameType == UriHostNameType.Dns) return true;
        if (uri.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(".lan", StringComparison.OrdinalIgnoreCase)) return true;
        if (!IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)) return false;
        var bytes = address.GetAddressBytes();
        return bytes.Length == 4
            ? bytes[0] == 10 || bytes[0] == 192 && bytes[1] == 168 || bytes[0] == 172 && bytes[1] is >= 16 and < 32
            : address.IsIPv6UniqueLocal;
    }

    private static string ReadKey(string file)
    {
        try
        {
            var path = ApplicationRoot.Resolve(file);
            if (new FileInfo(path).Length > MaxKeyBytes)
                throw new ConfigurationException($"Llm:KeyFile 指的文件 {file} 太大，里面应当只有一行密钥。");
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"读不了 Llm:KeyFile 指的文件 {file}，请检查路径和权限。", e);
        }
    }
}
