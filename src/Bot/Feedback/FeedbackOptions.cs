namespace Wenzheng.Bot.Feedback;

/// <summary>反馈: where opinions and questions without an answer are kept.</summary>
public sealed class FeedbackOptions
{
    /// <summary>Their folder; a relative path counts from the application's root.</summary>
    public string Path { get; set; } = "data/feedback";
}
