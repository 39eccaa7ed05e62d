namespace Wenzheng.Indexing.Engine.Files;

/// <summary>
/// 落盘: every change that publishing makes to the disk goes through here, in order, so that a test can stop the world before
/// any one of them.
/// </summary>
/// <param name="step">Called before each change with what it is; null in production.</param>
internal sealed class DurableStorage(Action<string>? step = null)
{
    public Stream Create(string path)
    {
        step?.Invoke("create " + Path.GetFileName(path));
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 0);
    }

    public void Write(Stream stream, ReadOnlySpan<byte> bytes, string name)
    {
        step?.Invoke("write " + name);
        stream.Write(bytes);
    }

    public void Sync(Stream stream, string name)
    {
        step?.Invoke("sync " + name);
        ((FileStream)stream).Flush(flushToDisk: true);
    }

    /// <summary>Writes a small file whole and syncs it.</summary>
    public void WriteAll(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = Create(path);
        Write(stream, bytes, Path.GetFileName(path));
        Sync(stream, Path.GetFileName(path));
    }

    public void CreateFolder(string path)
    {
        step?.Invoke("create folder " + Path.GetFileName(path));
        Directory.CreateDirectory(path);
    }

    /// <summary>Makes the entries of a folder durable.</summary>
    public void SyncFolder(string path)
    {
        step?.Invoke("sync folder " + Path.GetFileName(path));
        FileSystemCalls.SyncFolder(path);
    }

    public void MoveFolder(string from, string to)
    {
        step?.Invoke("rename " + Path.GetFileName(from));
        Directory.Move(from, to);
    }

    /// <summary>Replaces a file in one step: readers see the old one or the new one.</summary>
    public void ReplaceFile(string from, string to)
    {
        step?.Invoke("replace " + Path.GetFileName(to));
        File.Move(from, to, overwrite: true);
    }

    /// <summary>Gives an unchanged file a second name; copies it where the file system has no hard links.</summary>
    public void Share(string from, string to)
    {
        step?.Invoke("share " + Path.GetFileName(from));
        if (FileSystemCalls.TryLink(from, to))
            return;
        using var source = File.OpenRead(from);
        using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    /// <summary>Deletes a folder that nothing points to; one that cannot be deleted now is tried again at the next publish.</summary>
    public void TryDeleteFolder(string path)
    {
        step?.Invoke("delete " + Path.GetFileName(path));
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            // Windows: a reader has it open.
        }
        catch (UnauthorizedAccessException)
        {
            // Windows: a mapped file.
        }
    }

    public void DeleteFile(string path)
    {
        step?.Invoke("delete " + Path.GetFileName(path));
        File.Delete(path);
    }
}
