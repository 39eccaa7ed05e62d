using System.Security.Cryptography;
using System.Text;

namespace Wenzheng.Ingestion.Files;

/// <summary>读文件: reads a file and its sidecar whole, and notices when either changes meanwhile.</summary>
internal static class ContentReader
{
    private const int MaxSidecarBytes = 64 * 1024;

    public static FileContent Read(SourceFile file)
    {
        try
        {
            var before = Stamp(file.Path);
            var bytes = File.ReadAllBytes(file.Path);
            byte[] sidecar = [];
            if (file.Sidecar is not null)
            {
                if (new FileInfo(file.Sidecar).Length > MaxSidecarBytes)
                    return FileContent.Failed($"说明文件“{Path.GetFileName(file.Sidecar)}”过大，请只写报纸、日期、版面和网址。");
                sidecar = File.ReadAllBytes(file.Sidecar);
            }
            if (Stamp(file.Path) != before || bytes.LongLength != before.Length)
                return FileContent.Failed("读取时文件正在变化，请等它写完后再运行一次。");
            return new FileContent(bytes, file.Sidecar is null ? null : Encoding.UTF8.GetString(sidecar).TrimStart('\ufeff'), Hash(bytes, file.Sidecar is null ? null : sidecar, file.CorrectionsHash()), null);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileContent.Failed("文件在读取前消失了，请确认它是否被移走。");
        }
        catch (UnauthorizedAccessException)
        {
            return FileContent.Failed("没有读取这个文件的权限，请检查文件权限。");
        }
        catch (IOException error)
        {
            return FileContent.Failed($"文件读取失败（{error.Message.Trim()}），请检查磁盘后再运行一次。");
        }
    }

    // The sidecar's bytes follow a byte that ends no text, so that moving text from one to the other changes the hash.
    private static string Hash(byte[] bytes, byte[]? sidecar, byte[] corrections)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        if (sidecar is not null)
        {
            hash.AppendData([0]);
            hash.AppendData(sidecar);
        }
        if (corrections.Length > 0)
        {
            hash.AppendData([1]);
            hash.AppendData(corrections);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static (long Length, DateTime Changed) Stamp(string path)
    {
        var info = new FileInfo(path);
        return (info.Length, info.LastWriteTimeUtc);
    }
}
