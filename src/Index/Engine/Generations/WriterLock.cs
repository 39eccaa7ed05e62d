namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>写锁: an exclusively opened file; the operating system releases it when its owner ends, however it ends.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <exception cref="IndexException">Another writer holds it, or the folder cannot be written.</exception>
    public static WriterLock Take(string folder)
    {
        var path = Path.Combine(folder, "writer.lock");
        try
        {
            Directory.CreateDirectory(folder);
            return new WriterLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 0));
        }
        catch (Exception error) when (error is UnauthorizedAccessException or DirectoryNotFoundException || (error is IOException && !File.Exists(path)))
        {
            throw new IndexException(IndexFailure.Storage, $"无法写入索引目录 {folder}，请检查磁盘和权限。", error);
        }
        catch (IOException error)
        {
            throw new IndexException(IndexFailure.Locked, "另一个程序正在更新索引，请等它结束后再试。", error);
        }
    }

    public void Dispose() => file.Dispose();
}
