using System.Text.Json;
using System.Text.Json.Serialization;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Web.Sites;

/// <summary>
/// 站点簿: the keys of embedding sites in one small JSON file that staff may edit by hand, by <c>./bot sites</c> or in the desk.
/// A changed file is read within seconds; one that cannot be read changes nothing. Thread-safe.
/// </summary>
public sealed class SiteStore
{
    /// <summary>Sites kept; each is a bucket of the rate limits.</summary>
    public const int Capacity = 1_000;

    private static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly string? path;
    private readonly TimeProvider clock;
    private volatile IReadOnlyList<Site> sites = [];
    private DateTime stamp;
    private DateTimeOffset looked;

    /// <summary>Without a file: no site at all, only the server's own pages.</summary>
    public SiteStore() : this(null, TimeProvider.System) { }

    private SiteStore(string? path, TimeProvider clock) => (this.path, this.clock) = (path, clock);

    /// <exception cref="ConfigurationException">The file is there and cannot be read.</exception>
    public static SiteStore Open(string path, TimeProvider clock)
    {
        var store = new SiteStore(path, clock);
        lock (store.gate)
            store.Read();
        return store;
    }

    /// <summary>All sites, as added.</summary>
    public IReadOnlyList<Site> All
    {
        get
        {
            Look();
            return sites;
        }
    }

    /// <summary>The site of a key; null for a key that was never made or is withdrawn.</summary>
    public Site? Find(string key) => All.FirstOrDefault(s => s.Key == key);

    /// <summary>Whether any site has this origin: all that a preflight, which carries no key, can be asked.</summary>
    public bool Knows(string origin) => All.Any(s => s.Allows(origin));

    /// <summary>Makes a site with a fresh key, on disk when this returns.</summary>
    /// <exception cref="ConfigurationException">A name, an origin or the rate cannot be taken, or the file cannot be written.</exception>
    public Site Add(string name, IEnumerable<string> origins, int questionsPerMinute)
    {
        var site = SiteRules.Checked(new Site(Token.New(), name, [.. origins], questionsPerMinute, clock.GetUtcNow()));
        Change(known => known.Count < Capacity ? [.. known, site]
            : throw new ConfigurationException($"最多可以登记 {Capacity} 个站点，请先删掉不用的。"));
        return site;
    }

    /// <summary>Puts the site in place of the one with its key; false when there is none.</summary>
    /// <exception cref="ConfigurationException">As of <see cref="Add"/>.</exception>
    public bool Replace(Site site)
    {
        var good = SiteRules.Checked(site);
        var found = false;
        Change(known => [.. known.Select(s => s.Key == good.Key && (found = true) ? good : s)]);
        return found;
    }

    /// <summary>Withdraws a key; false when there is none.</summary>
    /// <exception cref="ConfigurationException">The file cannot be written.</exception>
    public bool Remove(string key)
    {
        var found = false;
        Change(known => [.. known.Where(s => s.Key != key || !(found = true))]);
        return found;
    }

    private void Change(Func<IReadOnlyList<Site>, IReadOnlyList<Site>> change)
    {
        lock (gate)
        {
            if (path is not null)
                Read();
            var changed = change(sites);
            if (path is not null)
                Write(changed);
            sites = changed;
        }
    }

    private void Look()
    {
        if (path is null || clock.GetUtcNow() - looked < LookPeriod)
            return;
        lock (gate)
        {
            looked = clock.GetUtcNow();
            if (File.GetLastWriteTimeUtc(path) == stamp)
                return;
            try
            {
                Read();
            }
            catch (ConfigurationException)
            {
                // Half typed, or half written by an editor: what was known goes on until it can be read. `./bot sites` tells what is wrong.
            }
        }
    }

    private void Read()
    {
        try
        {
            var written = File.GetLastWriteTimeUtc(path!);
            var file = File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), SitesJson.Readable.SiteFile) : null;
            sites = [.. (file?.Sites ?? []).Select(SiteRules.Checked)];
            stamp = written;
        }
        catch (JsonException e)
        {
            throw new ConfigurationException($"站点文件 {path} 第 {e.LineNumber + 1} 行不是正确的 JSON，请改正。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"读不了站点文件 {path}，请检查权限。", e);
        }
    }

    private void Write(IReadOnlyList<Site> changed)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path!))!);
            // Beside it and renamed: a kill leaves the old file or the new one.
            var fresh = path + ".tmp";
            using (var stream = new FileStream(fresh, FileMode.Create))
            {
                JsonSerializer.Serialize(stream, new SiteFile([.. changed]), SitesJson.Readable.SiteFile);
                stream.Flush(flushToDisk: true);
            }
            File.Move(fresh, path!, overwrite: true);
            stamp = File.GetLastWriteTimeUtc(path!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"写不了站点文件 {path}，请检查权限和磁盘空间。", e);
        }
    }
}

/// <summary>The file's form.</summary>
internal sealed record SiteFile(IReadOnlyList<Site> Sites);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SiteFile))]
internal sealed partial class SitesJson : JsonSerializerContext
{
    public static SitesJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
