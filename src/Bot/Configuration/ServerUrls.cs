namespace Wenzheng.Bot.Configuration;

/// <summary>Checks addresses to listen on.</summary>
internal static class ServerUrls
{
    /// <exception cref="ConfigurationException">One of the addresses cannot be listened on.</exception>
    public static string Checked(string key, string value)
    {
        var urls = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0)
            throw new ConfigurationException($"{key} 不能为空，应形如 http://127.0.0.1:8080。");
        foreach (var url in urls)
        {
            // "*" and "+" mean every address of the machine; Uri knows no such host.
            var plain = url.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/")
                throw new ConfigurationException($"{key} 的值“{url}”不对，应形如 http://127.0.0.1:8080（HTTPS 请交给前面的代理）。");
        }
        return value;
    }
}
