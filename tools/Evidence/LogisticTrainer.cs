namespace Wenzheng.Tools.Evidence;

/// <summary>Learns logistic weights by Newton steps with an L2 penalty (the first feature is the constant and has none to speak of).</summary>
internal static class LogisticTrainer
{
    private const int Steps = 60;
    private const double Near = 1e-8;
    private const double ConstantPenalty = 1e-3;

    public static double[] Train(IReadOnlyList<AnswerExample> examples, double penalty)
    {
        var n = examples[0].Features.Length;
        var weights = new double[n];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[n];
            var curvature = new double[n, n];
            foreach (var example in examples)
            {
                var p = Probability(example.Features, weights);
                var (pull, bend) = (example.Weight * (p - (example.IsRight ? 1 : 0)), example.Weight * p * (1 - p));
                for (var i = 0; i < n; i++)
                {
                    gradient[i] += pull * example.Features[i];
                    for (var j = 0; j < n; j++) curvature[i, j] += bend * example.Features[i] * example.Features[j];
                }
            }
            for (var i = 0; i < n; i++)
            {
                var ridge = i == 0 ? ConstantPenalty : penalty;
                gradient[i] += ridge * weights[i];
                curvature[i, i] += ridge;
            }
            var move = Solve(curvature, gradient);
            for (var i = 0; i < n; i++) weights[i] -= move[i];
            if (move.Max(Math.Abs) < Near) break;
        }
        return weights;
    }

    public static double Probability(float[] features, double[] weights)
    {
        var z = 0.0;
        for (var i = 0; i < weights.Length; i++) z += features[i] * weights[i];
        return 1 / (1 + Math.Exp(-z));
    }

    // Gaussian elimination with partial pivots; the matrix is small and, with its ridge, never singular.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var a = (double[,])matrix.Clone();
        var b = (double[])right.Clone();
        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < n; row++)
                if (Math.Abs(a[row, column]) > Math.Abs(a[pivot, column])) pivot = row;
            for (var j = 0; j < n; j++) (a[column, j], a[pivot, j]) = (a[pivot, j], a[column, j]);
            (b[column], b[pivot]) = (b[pivot], b[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row, column] / a[column, column];
                for (var j = column; j < n; j++) a[row, j] -= factor * a[column, j];
                b[row] -= factor * b[column];
            }
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var j = row + 1; j < n; j++) b[row] -= a[row, j] * b[j];
            b[row] /= a[row, row];
        }
        return b;
    }
}
