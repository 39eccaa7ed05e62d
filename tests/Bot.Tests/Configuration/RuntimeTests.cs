using System.Text.Json;

namespace Wenzheng.Bot.Tests.Configuration;

/// <summary>What the program asks of .NET stands in a file that nothing checks: a misspelt property is passed over in silence.</summary>
public sealed class RuntimeTests
{
    private static JsonElement Asked(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wenzheng.Bot.runtimeconfig.json")));
        return file.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty(name).Clone();
    }

    [Fact]
    public void One_heap_serves_all_threads_and_is_collected_after_4_megabytes()
    {
        Assert.False(Asked("System.GC.Server").GetBoolean());
        Assert.False(Asked("System.GC.Concurrent").GetBoolean());
        Assert.Equal(4 << 20, Asked("System.GC.Gen0MaxBudget").GetInt32());
    }
}
