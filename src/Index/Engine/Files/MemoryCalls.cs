using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Engine.Files;

/// <summary>Calls about memory that the base library does not offer. Elsewhere than on Linux, where their effect was measured, they do nothing.</summary>
public static unsafe partial class MemoryCalls
{
    // MADV_DONTNEED of Linux: a page of a file that is mapped to be read comes back from the file.
    private const int DontNeed = 4;

    /// <summary>Gives what the C library keeps of freed memory back to the system (the compiler of .NET allocates there); nothing where it is not glibc.</summary>
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = TrimHeap(0);
        }
        catch (EntryPointNotFoundException)
        {
            // musl keeps little and has no such call.
        }
    }

    /// <summary>Takes the pages of a read-only mapping out of the process's memory.</summary>
    /// <param name="start">Where the mapping begins.</param>
    /// <param name="length">Its bytes.</param>
    internal static void LetPagesGo(byte* start, long length)
    {
        // Advice: where it is refused, the pages stay.
        if (OperatingSystem.IsLinux())
            _ = Advise(start, (nuint)length, DontNeed);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int TrimHeap(nuint keep);
}
