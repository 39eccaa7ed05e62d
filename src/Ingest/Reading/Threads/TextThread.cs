namespace Wenzheng.Ingestion.Reading;

/// <summary>文脉: the lines of one article one after the other, numbered as in <see cref="ThreadLinks"/>.</summary>
/// <param name="Head">The headline it stands under, or <see cref="ThreadLinks.NoHead"/>.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record TextThread(int Head, List<int> Lines)
{
    /// <summary>What stands at a place; the headline for -1.</summary>
    public int At(int index) => index < 0 ? Head : Lines[index];

    /// <summary>What stands at a place; <paramref name="end"/> behind the last line.</summary>
    public int After(int index, int end) => index < Lines.Count ? Lines[index] : end;
}
