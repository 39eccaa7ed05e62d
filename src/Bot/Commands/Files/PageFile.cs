using System.Text;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Bot.Commands.Files;

/// <summary>A page for inspection.</summary>
internal static class PageFile
{
    /// <summary>No newspaper page comes near it; the whole is held in memory.</summary>
    private const int MaxBytes = 32 * 1024 * 1024;

    /// <exception cref="InputException">It is not a page that can be read.</exception>
    public static Page Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var info = new FileInfo(path);
            if (Directory.Exists(path))
                throw new InputException($"{path} 是目录，请写文件名，例如 {path.TrimEnd('/')}/*.txt。");
            if (info.Length > MaxBytes)
                throw new InputException($"{name} 有 {info.Length / 1024 / 1024} MB，超过一版的上限 {MaxBytes / 1024 / 1024} MB，没有读。");
            var bytes = File.ReadAllBytes(path);
            if (bytes.AsSpan().ContainsAnyExcept(" \t\r\n"u8) is false)
                throw new InputException($"{name} 是空的，没有可读的内容。");
            if (bytes.AsSpan().Contains((byte)0))
                throw new InputException($"{name} 不是文本文件，没有读。");
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
            return new Page(name, text);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException($"{name} 不是 UTF-8 文本，请转成 UTF-8 后再看。", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"找不到文件 {path}，请检查路径。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"读不了文件 {path}（{e.Message}），请检查权限。", e);
        }
    }
}
