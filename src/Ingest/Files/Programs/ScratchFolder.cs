namespace Wenzheng.Ingestion.Files.Programs;

/// <summary>
/// 临时文件夹 of one conversion, deleted afterwards. Programs see a copy under a plain name: the bytes that were hashed, whatever
/// becomes of the file meanwhile, and no name with spaces, quotes or line feeds.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("wenzheng-").FullName;

    public string Write(string name, byte[] bytes)
    {
        var path = this[name];
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A killed program's last child may still write; the system clears its temporary folder.
        }
    }
}
