using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Engine.Files;

/// <summary>The two calls that the base library does not offer: syncing a folder and making a hard link.</summary>
public static partial class FileSystemCalls
{
    private const int ReadOnly = 0;

    /// <summary>fsync on a folder; nothing on Windows, where the file system journals its entries.</summary>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
            throw new IOException($"open {path}: errno {Marshal.GetLastPInvokeError()}");
        try
        {
            if (Sync(descriptor) != 0)
                throw new IOException($"fsync {path}: errno {Marshal.GetLastPInvokeError()}");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    public static bool TryLink(string from, string to) =>
        OperatingSystem.IsWindows() ? CreateHardLink(to, from, 0) : Link(from, to) == 0;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string from, string to);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string to, string from, nint reserved);
}
