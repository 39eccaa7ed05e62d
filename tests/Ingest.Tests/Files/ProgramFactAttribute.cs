using Wenzheng.Ingestion.Files.Programs;

namespace Wenzheng.Ingestion.Tests.Files;

/// <summary>A test that needs programs of the machine; where one is missing it is skipped by name with the reason, never silently.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="programs">Their names, each with the Debian package after a colon.</param>
    public ProgramFactAttribute(params string[] programs)
    {
        Programs = programs;
        var missing = programs.Select(p => p.Split(':')).Where(p => ProgramFinder.OfProcess.Find(p[0]) is null).ToList();
        if (missing.Count > 0)
            Skip = $"Not installed: {string.Join(", ", missing.Select(m => m[0]))}; apt-get install {string.Join(' ', missing.Select(m => m[1]).Distinct())}.";
    }

    public IReadOnlyList<string> Programs { get; }
}
