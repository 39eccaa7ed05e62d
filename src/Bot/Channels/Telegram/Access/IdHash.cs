using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Wenzheng.Bot.Channels.Telegram.Access;

/// <summary>化名: ids as short keyed hashes, for logs and for whatever is kept about people. The key never leaves the data folder.</summary>
internal sealed class IdHash(byte[] key)
{
    private const int KeyLength = 32, Length = 8;

    /// <summary>Reads the folder's key, or makes one.</summary>
    public static IdHash OfFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "id.key");
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyLength } known)
            return new IdHash(known);
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var fresh = path + ".tmp";
        File.WriteAllBytes(fresh, key);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(fresh, path, overwrite: true);
        return new IdHash(key);
    }

    public string Of(long id) => Of(id, 0);

    /// <summary>Two ids in one hash: a person in a group.</summary>
    public string Of(long first, long second)
    {
        Span<byte> ids = stackalloc byte[16], hash = stackalloc byte[32];
        BinaryPrimitives.WriteInt64LittleEndian(ids, first);
        BinaryPrimitives.WriteInt64LittleEndian(ids[8..], second);
        HMACSHA256.HashData(key, ids, hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }
}
