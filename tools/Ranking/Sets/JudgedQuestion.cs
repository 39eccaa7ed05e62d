namespace Wenzheng.Tools.Ranking.Sets;

/// <summary>A question with its judgements.</summary>
/// <param name="Id">As in its file.</param>
/// <param name="Text">As typed.</param>
/// <param name="Judge">True right, false wrong, null not to be judged, by passage number.</param>
internal sealed record JudgedQuestion(string Id, string Text, Func<int, bool?> Judge)
{
    /// <summary>Place of the first right passage, from 1, with those left out that are not judged; 0 where none is right.</summary>
    public int RankOfRight(IEnumerable<int> passages)
    {
        var rank = 0;
        foreach (var passage in passages)
        {
            if (Judge(passage) is not { } isRight)
                continue;
            rank++;
            if (isRight)
                return rank;
        }
        return 0;
    }
}
