namespace Wenzheng.Bot.Answering.Model;

/// <summary>模型使用情况: who worded the answers of a run with a model, and why it was not the model.</summary>
/// <param name="Name">The model's name in the settings.</param>
/// <param name="Worded">Answers in the model's words.</param>
/// <param name="NotAsked">Answers about which there was nothing to word: refusals, small talk.</param>
/// <param name="Unsupported">Quotations instead, because too little of what it wrote passed the check.</param>
/// <param name="Slow">Quotations instead, because it was too slow.</param>
/// <param name="Broken">Quotations instead, because the server refused, broke off or sent what cannot be read.</param>
/// <param name="Resting">Quotations instead, because it was left alone after failures in a row.</param>
/// <param name="OverBudget">Quotations instead, because the day's characters are used up.</param>
/// <param name="SentencesDropped">Sentences of the model's that the check dropped, in all answers.</param>
internal sealed record ModelUse(string Name, int Worded, int NotAsked, int Unsupported, int Slow, int Broken, int Resting, int OverBudget, int SentencesDropped)
{
    /// <summary>Quotations sent instead of the model's words.</summary>
    public int Fallbacks => Unsupported + Missed;

    /// <summary>Quotations sent because the model was not there when it was needed, not because of what it wrote.</summary>
    public int Missed => Slow + Broken + Resting + OverBudget;

    public static ModelUse Of(string name, IReadOnlyCollection<Answer> answers)
    {
        return new ModelUse(name, answers.Count(a => a.Wording == Wording.Model), answers.Count(a => a.Wording == Wording.Quoted),
            Count(ModelFailure.Unsupported), Count(ModelFailure.Slow), Count(ModelFailure.Broken), Count(ModelFailure.Resting), Count(ModelFailure.OverBudget),
            answers.Where(a => a.Wording != Wording.Quoted).Sum(a => a.Dropped.Count));

        int Count(ModelFailure failure) => answers.Count(a => a.Failure == failure && a.Wording == Wording.Fallback);
    }
}
