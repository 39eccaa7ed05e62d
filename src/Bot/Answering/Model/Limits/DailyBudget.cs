using System.Globalization;

namespace Wenzheng.Bot.Answering.Model.Limits;

/// <summary>日额度: characters sent and received today, kept in a small file so that a restart does not forget them. Thread-safe.</summary>
public sealed class DailyBudget
{
    private readonly Lock gate = new();
    private readonly string? file;
    private readonly long limit;
    private readonly TimeProvider clock;
    private DateOnly day;
    private long used;

    /// <param name="file">Where it is remembered; null for memory only.</param>
    /// <param name="limit">Characters a day; 0 for no limit.</param>
    public DailyBudget(string? file, long limit, TimeProvider clock)
    {
        this.file = file;
        this.limit = limit;
        this.clock = clock;
        (day, used) = Read();
    }

    /// <summary>Characters used today.</summary>
    public long Used
    {
        get
        {
            lock (gate)
            {
                Turn();
                return used;
            }
        }
    }

    /// <summary>Whether the file could not be written; then what was used is forgotten at a restart.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>Takes characters before they are sent; false when they are more than is left.</summary>
    public bool TryTake(int characters)
    {
        lock (gate)
        {
            Turn();
            if (limit > 0 && used + characters > limit) return false;
            used += characters;
            Save();
            return true;
        }
    }

    /// <summary>Counts what was received.</summary>
    public void Add(int characters)
    {
        lock (gate)
        {
            Turn();
            used += characters;
            Save();
        }
    }

    private void Turn()
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (day != today) (day, used) = (today, 0);
    }

    private (DateOnly, long) Read()
    {
        try
        {
            if (file is not null && File.Exists(file) && new FileInfo(file).Length < 100
                && File.ReadAllText(file).Split(' ') is [var date, var count]
                && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var characters))
                return (read, characters);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            IsUnsaved = true;
        }
        return (default, 0);
    }

    private void Save()
    {
        if (file is null) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            // Replaced whole: a kill in the middle leaves the count before.
            File.WriteAllText(file + ".tmp", string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {used}"));
            File.Move(file + ".tmp", file, overwrite: true);
            IsUnsaved = false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            IsUnsaved = true;
        }
    }
}
