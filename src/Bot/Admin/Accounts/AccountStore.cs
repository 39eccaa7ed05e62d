using System.Text.Json;

namespace Wenzheng.Bot.Admin.Accounts;

/// <summary>
/// 账户簿: the accounts in one small file. The server and the command on the machine may both write it: each change is made under a lock
/// file, on what the file says then, and replaces it whole. A change made elsewhere counts at once. Thread-safe.
/// </summary>
public sealed class AccountStore
{
    /// <summary>Accounts kept at most: an office, not a city.</summary>
    public const int Capacity = 500;

    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(5);

    private readonly string path;
    private readonly Lock gate = new();
    private (DateTime Written, long Length) seen;
    private IReadOnlyList<Account> accounts = [];
    private bool isRead;

    /// <param name="folder">Folder of the desk's data; made at the first change.</param>
    public AccountStore(string folder) => path = Path.Combine(folder, "accounts.json");

    /// <summary>Told when the file was changed by another process.</summary>
    public Action? ChangedElsewhere { get; set; }

    /// <summary>All accounts, by name.</summary>
    /// <exception cref="AdminException">The file is damaged or cannot be read.</exception>
    public IReadOnlyList<Account> All
    {
        get
        {
            lock (gate)
                return Read();
        }
    }

    /// <summary>The account of a name, whatever its case; null when there is none.</summary>
    public Account? Find(string name) => All.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Changes the accounts; what the function returns is what the file holds afterwards.</summary>
    /// <param name="change">Given the accounts; returns them changed, or null to leave them.</param>
    /// <returns>Whether they were changed.</returns>
    /// <exception cref="AdminException">The file cannot be written, or there are too many accounts.</exception>
    public bool Change(Func<IReadOnlyList<Account>, IReadOnlyList<Account>?> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (gate)
        {
            try
            {
                MakeFolder();
                using var held = TakeLock();
                var before = Read();
                if (change(before) is not { } after)
                    return false;
                if (after.Count > Capacity)
                    throw new AdminException($"账户最多 {Capacity} 个。");
                Write([.. after.OrderBy(a => a.Name, StringComparer.Ordinal)]);
                return true;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new AdminException($"账户文件 {path} 写不了，请检查磁盘和权限。", error);
            }
        }
    }

    private IReadOnlyList<Account> Read()
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                isRead = true;
                return accounts = [];
            }
            if (seen == (file.LastWriteTimeUtc, file.Length))
                return accounts;
            var read = JsonSerializer.Deserialize(File.ReadAllBytes(path), AccountJson.Default.AccountFile) ?? throw new JsonException("empty");
            seen = (file.LastWriteTimeUtc, file.Length);
            accounts = read.Accounts;
            if (isRead)
                ChangedElsewhere?.Invoke();
            isRead = true;
            return accounts;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            // Nobody comes in by a file that cannot be understood.
            throw new AdminException($"账户文件 {path} 读不了或已损坏；请从备份恢复它，或移走后重新建立账户。", error);
        }
    }

    private void Write(IReadOnlyList<Account> after)
    {
        var fresh = path + ".tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(fresh);
        using (var stream = new FileStream(fresh, options))
        {
            JsonSerializer.Serialize(stream, new AccountFile(after), AccountJson.Default.AccountFile);
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
        var written = new FileInfo(path);
        isRead = true;
        (accounts, seen) = (after, (written.LastWriteTimeUtc, written.Length));
    }

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private FileStream TakeLock()
    {
        var until = DateTime.UtcNow + LockPatience;
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                Thread.Sleep(20);
            }
        }
    }
}
