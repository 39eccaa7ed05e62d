namespace Wenzheng.Bot.Answering.Checking;

/// <summary>
/// 对齐: the best way to read a sentence as pieces of the cited text. Each content character is matched to a cited one or left
/// without a source; staying in a run costs nothing, jumps cost the more the farther they lead.
/// </summary>
internal static class Alignment
{
    // In twentieths of a matched character. Two characters from the same clause are worth a jump, two from elsewhere are not.
    private const int Match = 20;
    private const int Resume = 3;
    private const int Forward = 28;
    private const int Backward = 36;
    private const int InUnit = 44;
    private const int InArticle = 54;
    private const int Elsewhere = 62;
    private const int ToHeading = 50;
    private const int NeutralCost = 1;
    private const int NovelCost = 60;
    private const int Never = int.MinValue / 4;

    /// <summary>For each content character of the sentence the cited character it is read as, or -1.</summary>
    public static int[] Of(SentenceText sentence, CitedText cited)
    {
        var (n, m) = (sentence.Characters.Length, cited.Length);
        var path = new int[n];
        Array.Fill(path, -1);
        if (n == 0 || m == 0) return path;
        var table = new Table(sentence, cited);
        for (var i = 0; i < n; i++) table.Fill(i);
        table.Trace(path);
        return path;
    }

    /// <summary>Best scores by cited character: matched there, or unmatched after having matched there last.</summary>
    private sealed class Table(SentenceText sentence, CitedText cited)
    {
        private readonly int width = cited.Length;
        private int[] matched = Filled(cited.Length), unmatched = Filled(cited.Length), nextMatched = new int[cited.Length], nextUnmatched = new int[cited.Length];

        // Where each matched cell came from: last matched character * 2, plus one when unmatched characters lie between; -1 at the start.
        private readonly int[] from = new int[sentence.Characters.Length * cited.Length];
        private readonly bool[] wasUnmatched = new bool[sentence.Characters.Length * cited.Length];
        private readonly Best[] byClause = new Best[cited.Clauses.Count];
        private readonly Dictionary<(object, int), int> unitNumbers = [];
        private readonly int[] unitOfClause = new int[cited.Clauses.Count];
        private readonly int[] articleOfClause = new int[cited.Clauses.Count];
        private Best[] byUnit = [];
        private Best[] byArticle = [];
        private int beforeAny;

        private readonly record struct Best(int Score, int From);

        private static int[] Filled(int length)
        {
            var array = new int[length];
            Array.Fill(array, Never);
            return array;
        }

        public void Fill(int i)
        {
            if (i == 0) Number();
            var c = sentence.Characters[i];
            var isNewSegment = i == 0 || sentence.Segments[i] != sentence.Segments[i - 1];
            var skip = sentence.Neutral[i] ? NeutralCost : NovelCost;
            var anywhere = Gather();
            var clauses = cited.ClauseOf;
            var (forward, last) = (new Best(Never, -1), -1);
            for (var j = 0; j < width; j++)
            {
                var clause = clauses[j];
                if (clause != last) (forward, last) = (new Best(Never, -1), clause);
                nextMatched[j] = Never;
                if (cited.Characters[j] == c)
                {
                    var best = new Best(beforeAny, -1);
                    if (j > 0 && !cited.StartsRun(j))
                    {
                        Improve(ref best, matched[j - 1], (j - 1) * 2);
                        Improve(ref best, unmatched[j - 1] - Resume, (j - 1) * 2 + 1);
                    }
                    // A new clause of the sentence may begin anywhere.
                    var ease = isNewSegment && !sentence.Neutral[i] ? 2 : 1;
                    Improve(ref best, forward.Score - Forward / ease, forward.From);
                    Improve(ref best, byClause[clause].Score - Backward / ease, byClause[clause].From);
                    Improve(ref best, byUnit[unitOfClause[clause]].Score - InUnit / ease, byUnit[unitOfClause[clause]].From);
                    Improve(ref best, byArticle[articleOfClause[clause]].Score - (cited.Clauses[clause].IsHeading ? ToHeading : InArticle) / ease, byArticle[articleOfClause[clause]].From);
                    Improve(ref best, anywhere.Score - Elsewhere / ease, anywhere.From);
                    if (best.Score > Never / 2)
                    {
                        nextMatched[j] = best.Score + Match;
                        from[i * width + j] = best.From;
                    }
                }
                var stay = Math.Max(matched[j], unmatched[j]);
                nextUnmatched[j] = stay > Never / 2 ? stay - skip : Never;
                wasUnmatched[i * width + j] = unmatched[j] > matched[j];
                Improve(ref forward, matched[j], j * 2);
                Improve(ref forward, unmatched[j], j * 2 + 1);
            }
            beforeAny -= skip;
            (matched, nextMatched) = (nextMatched, matched);
            (unmatched, nextUnmatched) = (nextUnmatched, unmatched);
        }

        public void Trace(int[] path)
        {
            var (score, at, isMatched) = (beforeAny, -1, false);
            for (var j = 0; j < width; j++)
            {
                if (matched[j] > score) (score, at, isMatched) = (matched[j], j, true);
                if (unmatched[j] > score) (score, at, isMatched) = (unmatched[j], j, false);
            }
            for (var i = path.Length - 1; i >= 0 && at >= 0; i--)
            {
                if (!isMatched)
                {
                    isMatched = !wasUnmatched[i * width + at];
                    continue;
                }
                path[i] = at;
                var origin = from[i * width + at];
                (at, isMatched) = origin < 0 ? (-1, false) : (origin >> 1, (origin & 1) == 0);
            }
        }

        private void Number()
        {
            var articles = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
            for (var c = 0; c < cited.Clauses.Count; c++)
            {
                var clause = cited.Clauses[c];
                if (!articles.TryGetValue(clause.View, out articleOfClause[c])) articleOfClause[c] = articles[clause.View] = articles.Count;
                var key = (clause.View, clause.IsHeading ? -1 - c : clause.Unit);
                if (!unitNumbers.TryGetValue(key, out unitOfClause[c])) unitOfClause[c] = unitNumbers[key] = unitNumbers.Count;
            }
            byUnit = new Best[unitNumbers.Count];
            byArticle = new Best[articles.Count];
        }

        // The best last character of each clause, unit and article, and of all.
        private Best Gather()
        {
            var none = new Best(Never, -1);
            Array.Fill(byClause, none);
            Array.Fill(byUnit, none);
            Array.Fill(byArticle, none);
            var anywhere = none;
            for (var j = 0; j < width; j++)
            {
                Improve(ref byClause[cited.ClauseOf[j]], matched[j], j * 2);
                Improve(ref byClause[cited.ClauseOf[j]], unmatched[j], j * 2 + 1);
            }
            for (var c = 0; c < byClause.Length; c++)
            {
                Improve(ref byUnit[unitOfClause[c]], byClause[c].Score, byClause[c].From);
                Improve(ref byArticle[articleOfClause[c]], byClause[c].Score, byClause[c].From);
                Improve(ref anywhere, byClause[c].Score, byClause[c].From);
            }
            return anywhere;
        }

        private static void Improve(ref Best best, int score, int origin)
        {
            if (score > best.Score) best = new Best(score, origin);
        }
    }
}
