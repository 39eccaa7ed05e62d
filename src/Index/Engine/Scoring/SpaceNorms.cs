namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>Length norms of one term space.</summary>
internal sealed record SpaceNorms(float[] Body, float[] Title);
