namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>所问: what kinds of answers a question may be after, by its words of asking.</summary>
[Flags]
internal enum AskedKind
{
    None = 0,

    /// <summary>多少, 几…: the answer holds a figure.</summary>
    Figure = 1,

    /// <summary>何时: the answer holds a date.</summary>
    Time = 2,

    /// <summary>什么是: the answer says what a thing is.</summary>
    Meaning = 4,

    /// <summary>哪里: the answer holds a place.</summary>
    Place = 8,

    /// <summary>叫什么: the answer gives a name.</summary>
    Name = 16,

    /// <summary>为什么: the answer gives a reason.</summary>
    Reason = 32,

    /// <summary>谁: the answer names somebody.</summary>
    Person = 64,
}
