using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Full.Tests;

/// <summary>The repository's archive, indexed once for the tests that only read it.</summary>
[CollectionDefinition(nameof(SharedArchive))]
public sealed class SharedArchive : ICollectionFixture<ArchiveFixture>;
