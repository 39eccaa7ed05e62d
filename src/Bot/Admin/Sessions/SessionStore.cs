using System.Security.Cryptography;
using System.Text;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Admin.Sessions;

/// <summary>
/// 登录簿: the open sessions, in memory, under hashes of their tokens: a restart signs everybody out, and nothing on disk lets anybody in.
/// Thread-safe.
/// </summary>
internal sealed class SessionStore(AdminOptions options, AccountStore accounts, TimeProvider clock)
{
    /// <summary>Sessions of one account; the one unused longest goes first.</summary>
    private const int MostPerAccount = 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Session> sessions = new(StringComparer.Ordinal);

    // A token outside the process's memory is only in its browser's cookie.
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    /// <summary>A new token, for a browser with no session as well: antiforgery is bound to it.</summary>
    public static string NewToken() => Base64Url(RandomNumberGenerator.GetBytes(32));

    /// <summary>What requests of the browser with this token must carry in a header; another site can neither read nor guess it.</summary>
    public string AntiforgeryOf(string token) => Base64Url(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(token)));

    /// <summary>Opens a session under a token made now: whatever token the browser had before means nothing.</summary>
    public string Open(Account account, string address)
    {
        var (token, now) = (NewToken(), clock.GetUtcNow());
        lock (gate)
        {
            var own = sessions.Where(s => s.Value.Account == account.Name).OrderBy(s => s.Value.LastSeen).Select(s => s.Key).ToList();
            foreach (var old in own.Take(Math.Max(0, own.Count - MostPerAccount + 1)))
                sessions.Remove(old);
            sessions[HashOf(token)] = new Session(account.Name, account.Version, now, now, address);
        }
        return token;
    }

    /// <summary>The session of a token with its account as it is now; null when it is over or never was.</summary>
    /// <param name="token">The browser's token.</param>
    /// <param name="isThere">Whether somebody is there: the idle time begins anew.</param>
    public (Session Session, Account Account)? Find(string? token, bool isThere)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var hash = HashOf(token);
        lock (gate)
        {
            if (!sessions.TryGetValue(hash, out var session))
                return null;
            var now = clock.GetUtcNow();
            if (accounts.Find(session.Account) is not { IsDisabled: false, Rank: not null } account || account.Version != session.Version || IsOver(session, now))
            {
                sessions.Remove(hash);
                return null;
            }
            return (sessions[hash] = isThere ? session with { LastSeen = now } : session, account);
        }
    }

    public void Close(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return;
        lock (gate)
            sessions.Remove(HashOf(token));
    }

    /// <summary>The open sessions of an account, newest use first.</summary>
    public IReadOnlyList<Session> Of(Account account)
    {
        var now = clock.GetUtcNow();
        lock (gate)
            return [.. sessions.Values.Where(s => s.Account == account.Name && s.Version == account.Version && !IsOver(s, now)).OrderByDescending(s => s.LastSeen)];
    }

    private bool IsOver(Session session, DateTimeOffset now) =>
        now - session.LastSeen > TimeSpan.FromMinutes(options.IdleMinutes) || now - session.Started > TimeSpan.FromHours(options.SessionHours);

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
