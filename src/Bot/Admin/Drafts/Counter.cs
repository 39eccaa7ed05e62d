namespace Wenzheng.Bot.Admin.Drafts;

/// <summary>Passes progress on at once, on the thread that makes it: <see cref="Progress{T}"/> would post it elsewhere, out of order.</summary>
internal sealed class Counter(Action<int> tell) : IProgress<int>
{
    public void Report(int value) => tell(value);
}
