namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>A folder of its own for one test, deleted afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("wenzheng-index-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
