using System.Text;

namespace Wenzheng.Bot.Commands.Files;

/// <summary>
/// A result file: written beside its place and renamed when whole, so that a cancelled or failed run leaves no half file.
/// Devices and pipes (/dev/stdout) are written straight.
/// </summary>
internal static class OutputFile
{
    /// <summary>Into the file when one is named, else to the given writer.</summary>
    public static void WriteOr(TextWriter standard, string? path, Action<TextWriter> write)
    {
        if (path is null)
            write(standard);
        else
            Write(path, write);
    }

    public static void Write(string path, Action<TextWriter> write)
    {
        var full = Path.GetFullPath(path);
        var isDevice = File.Exists(full) && (File.GetAttributes(full) & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0
            || full.StartsWith("/dev/", StringComparison.Ordinal);
        // A name of its own: neither a second run nor a file of the user's may be hit.
        var target = isDevice ? full : $"{full}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var writer = new StreamWriter(target, false, new UTF8Encoding(false), 64 * 1024) { NewLine = "\n" })
                write(writer);
            if (!isDevice)
                File.Move(target, full, overwrite: true);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new InputException($"没有目录 {Path.GetDirectoryName(full)}，请先建好再运行。", e);
        }
        finally
        {
            if (!isDevice && File.Exists(target))
                File.Delete(target);
        }
    }
}
