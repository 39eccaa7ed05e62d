namespace Wenzheng.Ingestion.Reading;

/// <summary>行末: how a line ends.</summary>
internal enum LineEnd : byte
{
    /// <summary>With a sentence's end, brackets closed behind it included.</summary>
    Final,

    /// <summary>With a colon: it may announce what follows.</summary>
    Colon,

    /// <summary>With a mark that must be followed by more.</summary>
    Comma,

    /// <summary>Without a mark.</summary>
    Open,
}
