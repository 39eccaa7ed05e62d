namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// 一对一归一: folds one UTF-16 unit to one, so that offsets stay; for comparing printed text with typed text. Letters lose case
/// and width, Traditional Han become Simplified; units without a folding of the same length are returned as they are.
/// </summary>
public static class CharacterFolding
{
    public static char Fold(char c)
    {
        var table = CharacterTable.Default;
        return table.Kinds[c] is CharacterKind.Han or CharacterKind.Letter or CharacterKind.Digit && table.Folded[c] is not '\0' and var folded ? folded : c;
    }
}
