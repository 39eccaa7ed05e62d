namespace Wenzheng.Bot.Configuration;

/// <summary>资料: where the archive's pages are.</summary>
public sealed class ArchiveOptions
{
    /// <summary>Folder of pages; a relative path counts from the application's root. Read only, never written.</summary>
    public string Path { get; set; } = "corpus";
}
