namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>Numbers the different characters of a question, so that a text can be looked through with one probe a character.</summary>
internal sealed class CharacterNumbers
{
    /// <summary>Characters that get a number of their own; the others count as not in the question.</summary>
    public const int Most = 128;

    private const int Slots = 1024;
    private readonly char[] keys = new char[Slots];
    private readonly byte[] numbers = new byte[Slots];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The character's number from 1; 0 for one that was not added.</summary>
    public int this[char c]
    {
        get
        {
            for (var at = c % Slots; ; at = (at + 1) % Slots)
                if (keys[at] == c || numbers[at] == 0)
                    return numbers[at];
        }
    }

    /// <summary>The character's number, a new one where it has none; 0 when there are too many.</summary>
    public int Add(char c)
    {
        var at = c % Slots;
        for (; numbers[at] != 0; at = (at + 1) % Slots)
            if (keys[at] == c)
                return numbers[at];
        if (Count == Most)
            return 0;
        keys[at] = c;
        return numbers[at] = (byte)++Count;
    }
}
