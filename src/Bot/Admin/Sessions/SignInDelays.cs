namespace Wenzheng.Bot.Admin.Sessions;

/// <summary>
/// 锁定: failures to sign in make the next try wait, longer each time. A name from one address waits after a few; a name from anywhere and
/// an address with any name after more, so that a stranger cannot keep somebody out from elsewhere so easily. Thread-safe.
/// </summary>
internal sealed class SignInDelays(TimeProvider clock)
{
    /// <summary>Failures without a wait: for a name from one address, and for a name or an address alone.</summary>
    public const int FreePair = 5, FreeAlone = 20;

    /// <summary>The first wait; it doubles with each failure.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(15), Longest = TimeSpan.FromMinutes(15);

    /// <summary>After this long without a failure all is forgotten.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(12);

    /// <summary>Names and addresses remembered: whoever invents names must not fill the memory.</summary>
    private const int Capacity = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Failures> failures = new(StringComparer.Ordinal);

    private sealed record Failures(int Count, DateTimeOffset Last);

    /// <summary>How long the next try has to wait; zero when it may be made.</summary>
    public TimeSpan WaitOf(string name, string address)
    {
        var now = clock.GetUtcNow();
        lock (gate)
            return Keys(name, address).Max(k => Wait(k.Key, k.Free, now));
    }

    public void Failed(string name, string address)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            foreach (var (key, _) in Keys(name, address))
                failures[key] = new Failures(failures.TryGetValue(key, out var known) && now - known.Last < Memory ? known.Count + 1 : 1, now);
            if (failures.Count > Capacity)
                foreach (var old in failures.OrderBy(f => f.Value.Last).Take(Capacity / 10).Select(f => f.Key).ToList())
                    failures.Remove(old);
        }
    }

    /// <summary>The right password takes the pair's and the name's failures back, not the address's: one good account must not hide a search.</summary>
    public void Succeeded(string name, string address)
    {
        lock (gate)
        {
            failures.Remove(Pair(name, address));
            failures.Remove(Name(name));
        }
    }

    private TimeSpan Wait(string key, int free, DateTimeOffset now)
    {
        if (!failures.TryGetValue(key, out var known) || known.Count < free || now - known.Last > Memory)
            return TimeSpan.Zero;
        var wait = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Min(20, known.Count - free))));
        return known.Last + wait > now ? known.Last + wait - now : TimeSpan.Zero;
    }

    private static (string Key, int Free)[] Keys(string name, string address) =>
        [(Pair(name, address), FreePair), (Name(name), FreeAlone), ("a\n" + address, FreeAlone)];

    private static string Pair(string name, string address) => $"p\n{Folded(name)}\n{address}";

    private static string Name(string name) => "n\n" + Folded(name);

    private static string Folded(string name) => name.Length > 40 ? "" : name.ToUpperInvariant();
}
