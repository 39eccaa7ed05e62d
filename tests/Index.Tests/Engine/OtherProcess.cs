using System.Diagnostics;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>Starts this test program as a process of its own.</summary>
internal static class OtherProcess
{
    public static Process Start(params string[] words) =>
        Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(OtherProcess).Assembly.Location, .. words]) { RedirectStandardOutput = true })!;
}
