namespace Wenzheng.Indexing.Engine.Files;

/// <summary>First four bytes of an index file: "WZ" and two letters of what it holds.</summary>
internal enum FileKind : uint
{
    Terms = 0x72745A57,
    Postings = 0x6F705A57,
    Documents = 0x6F645A57,
    Text = 0x78745A57,
    Filters = 0x69665A57,
    Deletes = 0x65645A57,
}

internal static class FileKinds
{
    /// <summary>Version of all file formats together; a change means a rebuild.</summary>
    public const int FormatVersion = 3;
}
