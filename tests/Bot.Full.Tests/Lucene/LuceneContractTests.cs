using Wenzheng.Bot.Full.Lucene;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Tests.Engine;

namespace Wenzheng.Bot.Full.Tests.Lucene;

public sealed class LuceneContractTests : PassageIndexContract
{
    protected override IPassageIndex Open(string path) => new LuceneIndex(path, new DurableStorage(flush: false));
}
