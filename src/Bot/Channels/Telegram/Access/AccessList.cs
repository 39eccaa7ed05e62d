using System.Globalization;

namespace Wenzheng.Bot.Channels.Telegram.Access;

/// <summary>
/// 名单: who may ask. Ids come from the settings and from a file, one a line, that staff edit by hand or by /allow; a changed file
/// counts at once. Thread-safe.
/// </summary>
internal sealed class AccessList(TelegramSettings settings, string path)
{
    private readonly Lock gate = new();
    private HashSet<long> added = [];
    private DateTime readAt = DateTime.MinValue;

    /// <summary>The list of a channel: its settings and the file in its folder.</summary>
    public static AccessList Of(TelegramSettings settings) => new(settings, Path.Combine(settings.Folder, "allowed.txt"));

    /// <summary>Whether everybody may ask in a private chat.</summary>
    public bool IsOpen => settings.IsOpen;

    /// <summary>Ids of users and groups of the settings.</summary>
    public IEnumerable<long> ConfiguredIds => settings.Users.Concat(settings.Chats);

    /// <summary>Ids of the file.</summary>
    public IReadOnlyCollection<long> AddedIds => Added();

    /// <summary>Ids of staff.</summary>
    public IReadOnlySet<long> Staff => settings.Staff;

    public bool IsStaff(long user) => settings.Staff.Contains(user);

    /// <summary>Whether a private chat of this user is answered.</summary>
    public bool IsUserAllowed(long user) => settings.IsOpen || IsStaff(user) || settings.Users.Contains(user) || Added().Contains(user);

    /// <summary>Whether a group is answered; groups have to be named even when the bot is open to everybody.</summary>
    public bool IsChatAllowed(long chat) => settings.Chats.Contains(chat) || Added().Contains(chat);

    /// <summary>Puts an id on the list, or takes it off; false when that changes nothing.</summary>
    public bool Set(long id, bool isAllowed)
    {
        lock (gate)
        {
            var ids = new HashSet<long>(Added());
            if (!(isAllowed ? ids.Add(id) : ids.Remove(id)))
                return false;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var fresh = path + ".tmp";
            File.WriteAllLines(fresh, ids.Order().Select(i => i.ToString(CultureInfo.InvariantCulture))
                .Prepend("# 可以提问的用户（正数）和群（负数），一行一个编号；改后立即生效。"));
            File.Move(fresh, path, overwrite: true);
            return true;
        }
    }

    /// <summary>A group keeps its permission when it gets another id.</summary>
    public void Move(long from, long to)
    {
        if (IsChatAllowed(from))
            Set(to, true);
    }

    private HashSet<long> Added()
    {
        lock (gate)
        {
            var changed = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : DateTime.MinValue;
            if (changed != readAt)
            {
                added = changed == DateTime.MinValue ? [] : Read();
                readAt = changed;
            }
            return added;
        }
    }

    private HashSet<long> Read()
    {
        var ids = new HashSet<long>();
        foreach (var line in File.ReadLines(path))
        {
            // What follows a '#' is a note.
            if (long.TryParse(line.Split('#')[0].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
                ids.Add(id);
        }
        return ids;
    }
}
