using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Web;

/// <summary>Whose X-Forwarded-For is believed: only the proxies that the settings name, so that no visitor can forge an address.</summary>
internal static class ProxyTrust
{
    public static bool IsNeeded(ServerOptions options) => options.TrustedProxies.Length > 0;

    public static void Configure(IServiceCollection services, ServerOptions options)
    {
        if (!IsNeeded(options))
            return;
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var address in options.TrustedProxies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                forwarded.KnownProxies.Add(IPAddress.Parse(address));
        });
    }
}
