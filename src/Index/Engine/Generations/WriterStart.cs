using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>What a writer starts from.</summary>
/// <param name="Folder">Where generations are.</param>
/// <param name="Storage">Makes the changes.</param>
/// <param name="Lock">Taken already; released by the writer.</param>
/// <param name="Basis">The generation to start from, entered already and left by the writer; null to start empty.</param>
/// <param name="Current">Number of the generation that is current; 0 for none.</param>
internal sealed record WriterStart(GenerationFolder Folder, DurableStorage Storage, WriterLock Lock, OpenGeneration? Basis, int Current);
