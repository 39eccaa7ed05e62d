namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>What of a looked-at passage its neighbours and namesakes are compared by.</summary>
/// <param name="Passage">Its number.</param>
/// <param name="Heading">Its title field.</param>
/// <param name="Characters">Which of the question's characters it has, as bits.</param>
/// <param name="Places">Where its characters stand in the list of all candidates' places.</param>
/// <param name="StretchFrom">First character of the stretch that says most of what the title does not.</param>
/// <param name="StretchTo">Beginning of that stretch's last word.</param>
internal readonly record struct PassageSight(int Passage, string Heading, UInt128 Characters, Range Places, int StretchFrom, int StretchTo);
