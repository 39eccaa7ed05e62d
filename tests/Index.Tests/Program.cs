using Wenzheng.Indexing.Tests.Engine;

// Not how tests are run: they start this program as the other process of a test.
switch (args)
{
    case ["kill", var folder, var steps]:
        KilledWriter.Run(folder, int.Parse(steps, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["read", var folder, var generations]:
        return WatchingReader.Run(folder, int.Parse(generations, System.Globalization.CultureInfo.InvariantCulture));
    default:
        return 64;
}
