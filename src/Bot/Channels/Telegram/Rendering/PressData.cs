using System.Globalization;

namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>按钮数据: what a button does, in at most 64 bytes: a letter, the card's id, numbers.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Card">The card's id.</param>
/// <param name="Numbers">Up to three numbers.</param>
internal sealed record PressData(PressVerb Verb, string Card, IReadOnlyList<int> Numbers)
{
    private const string Letters = "orwf";

    public int Number(int index) => index < Numbers.Count ? Numbers[index] : 0;

    /// <returns>Null for data that no button of ours holds: anything may come from a client.</returns>
    public static PressData? Parse(string data)
    {
        var parts = data.Split(':');
        if (parts.Length is < 2 or > 5 || parts[0].Length != 1 || Letters.IndexOf(parts[0][0], StringComparison.Ordinal) is not (>= 0 and var verb))
            return null;
        var numbers = new List<int>();
        foreach (var part in parts.Skip(2))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }
        return new PressData((PressVerb)verb, parts[1], numbers);
    }

    public override string ToString() => string.Join(':', Numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)).Prepend(Card).Prepend(Letters[(int)Verb].ToString()));
}

/// <summary>What a button does; the order is that of <see cref="PressData"/>'s letters.</summary>
internal enum PressVerb
{
    /// <summary>Opens target number n.</summary>
    Open,

    /// <summary>Lists related articles.</summary>
    Related,

    /// <summary>Shows target n from paragraph a to paragraph b.</summary>
    Window,

    /// <summary>Votes: 1 good, 0 bad.</summary>
    Vote,
}
