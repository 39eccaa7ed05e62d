namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>理解: a question as understood.</summary>
public sealed record Inquiry
{
    /// <summary>The question folded, typos repaired; offsets of places are in it.</summary>
    public required string Folded { get; init; }

    /// <summary>The question before a comparison in it was taken apart into a question for each thing.</summary>
    public string BeforeComparing { get; init; } = "";

    /// <summary>Shown to the user: the typed question, or how a follow-up was completed and typos were read.</summary>
    public required string Understood { get; init; }

    /// <summary>What is sent to retrieval.</summary>
    public required string SearchText { get; init; }

    public required IReadOnlyList<Ask> Asks { get; init; }

    /// <summary>Places asked about, the most specific of each chain; inherited ones included.</summary>
    public required IReadOnlyList<PlaceRef> Places { get; init; }

    /// <summary>Every place named, containers of others included.</summary>
    public IReadOnlyList<PlaceRef> NamedPlaces { get; init; } = [];

    /// <summary>A place that it names and the archive does not; null when there is none.</summary>
    public PlaceRef? UnknownPlace { get; init; }

    /// <summary>Whether it asks to set places or things side by side.</summary>
    public bool IsComparison { get; init; }

    /// <summary>What is compared by its figures; null when nothing is.</summary>
    public Comparing? Comparing { get; init; }

    /// <summary>Whether it asked the same of several things in one, so that its asks are alike.</summary>
    public bool IsSpread { get; init; }

    /// <summary>Whether each of its asks names a place of its own, so that it is asked by itself.</summary>
    public bool IsItemized { get; init; }

    /// <summary>Places that it leaves out: 除了甲县还有哪里.</summary>
    public IReadOnlyList<PlaceRef> Excepted { get; init; } = [];

    /// <summary>Whether it asks how many places do a thing.</summary>
    public bool CountsPlaces { get; init; }

    /// <summary>Whether it asks across places: 哪些地方, 各地.</summary>
    public bool AsksAcrossPlaces { get; init; }

    /// <summary>Whether it was completed from the conversation.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>The question that it leans on and the bot's answer to it, folded: what they speak of is most often still spoken of; empty when it stands alone.</summary>
    public string Before { get; init; } = "";

    /// <summary>The last question of the same topic, folded, whether or not this one leans on it; empty when there is none.</summary>
    public string AskedBefore { get; init; } = "";

    /// <summary>The bot's last answer alone, folded; empty when the question stands alone.</summary>
    public string Answered { get; init; } = "";

    /// <summary>All answers of the topic so far, folded; empty when the question stands alone.</summary>
    public string Said { get; init; } = "";

    /// <summary>Whether it was completed by the likeness of things, so that it may only lean on the question before where it finds no answer.</summary>
    public bool MayLean { get; init; }

    /// <summary>What a completed follow-up named itself, without what opens and ends it; empty when it was not completed.</summary>
    public string Own { get; init; } = "";

    /// <summary>The same as a whole question about the place that the conversation spoke of last, without its subject; empty when none was.</summary>
    public string WithPlace { get; init; } = "";

    /// <summary>Whether it points at that place (那里, 该县).</summary>
    public bool PointsAtPlace { get; init; }
}
