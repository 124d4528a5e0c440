namespace Rapporteur.Training.Evaluation;

/// <summary>
/// The one-to-one assignment of rows to columns with the highest sum, by shortest augmenting paths (Kuhn 1955, Munkres
/// 1957, in the form of Jonker and Volgenant 1987), in cubic time.
/// </summary>
internal static class Assignment
{
    /// <summary>The highest sum of <paramref name="values"/> of which no two share a row or a column; none is negative.</summary>
    public static double BestSum(double[,] values)
    {
        var turned = values.GetLength(0) > values.GetLength(1);
        var rows = values.GetLength(turned ? 1 : 0);
        var columns = values.GetLength(turned ? 0 : 1);
        double ValueOf(int row, int column) => turned ? values[column, row] : values[row, column];

        // Prices of rows and columns; by column the row it has, rows and columns counted from 1 and 0 standing for none.
        var rowPrice = new double[rows + 1];
        var columnPrice = new double[columns + 1];
        var rowOf = new int[columns + 1];
        var cameFrom = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            var at = 0;
            var least = new double[columns + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[columns + 1];
            do
            {
                used[at] = true;
                var (step, next) = (double.PositiveInfinity, 0);
                for (var column = 1; column <= columns; column++)
                {
                    if (used[column])
                    {
                        continue;
                    }

                    var cost = -ValueOf(rowOf[at] - 1, column - 1) - rowPrice[rowOf[at]] - columnPrice[column];
                    if (cost < least[column])
                    {
                        (least[column], cameFrom[column]) = (cost, at);
                    }

                    if (least[column] < step)
                    {
                        (step, next) = (least[column], column);
                    }
                }

                for (var column = 0; column <= columns; column++)
                {
                    if (used[column])
                    {
                        rowPrice[rowOf[column]] += step;
                        columnPrice[column] -= step;
                    }
                    else
                    {
                        least[column] -= step;
                    }
                }

                at = next;
            }
            while (rowOf[at] != 0);

            for (; at != 0; at = cameFrom[at])
            {
                rowOf[at] = rowOf[cameFrom[at]];
            }
        }

        var sum = 0.0;
        for (var column = 1; column <= columns; column++)
        {
            sum += rowOf[column] == 0 ? 0 : ValueOf(rowOf[column] - 1, column - 1);
        }

        return sum;
    }
}
