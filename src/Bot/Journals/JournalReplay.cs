namespace Wenzheng.Bot.Journals;

/// <summary>What was read when a journal was opened.</summary>
/// <param name="Length">Bytes of whole records, header included.</param>
/// <param name="CutOff">Bytes after them.</param>
internal sealed record JournalReplay(long Length, long CutOff)
{
    /// <summary>Reads all whole records, cuts off what follows, and leaves the file at its end.</summary>
    public static JournalReplay Read(FileStream file, string path, JournalRecord replay)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        // A kill during creation leaves a part of the header.
        if (bytes.Length < JournalFrame.HeaderLength && JournalFrame.Header.StartsWith(bytes))
        {
            file.SetLength(0);
            file.Seek(0, SeekOrigin.Begin);
            file.Write(JournalFrame.Header);
            file.Flush(flushToDisk: true);
            return new JournalReplay(JournalFrame.HeaderLength, 0);
        }
        if (!bytes.AsSpan().StartsWith(JournalFrame.Header))
            throw new JournalException($"{path} 不是本程序的流水文件；请检查数据目录的设置，或把它移走再启动。");
        var at = JournalFrame.HeaderLength;
        while (JournalFrame.TryRead(bytes.AsSpan(at), JournalFrame.MaxRecord, out var record))
        {
            replay(record);
            at += JournalFrame.PrefixLength + record.Length;
        }
        if (at < bytes.Length)
        {
            File.WriteAllBytes(path + ".cut", bytes.AsSpan(at));
            file.SetLength(at);
        }
        file.Seek(0, SeekOrigin.End);
        return new JournalReplay(at, bytes.Length - at);
    }
}
