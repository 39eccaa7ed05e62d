namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>How a record says a string that may stand in a run of the article's text.</summary>
internal static class QuotedCode
{
    /// <summary>Written out.</summary>
    public const int Spelled = 0;

    /// <summary>The whole run.</summary>
    public const int Whole = 1;

    /// <summary>This and more: begins so far behind the run's start; its length follows.</summary>
    public const int FirstOffset = 2;
}
