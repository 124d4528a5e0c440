using Rapporteur.Training.Registers;

namespace Rapporteur.Training.Tests.Registers;

public sealed class RegisterCompilerTests : IDisposable
{
    private const string States = "id\talpha2\tkind\tname\tofficial\tfrom\tto\tcow\tfips\tcameo\twikidata\tsource\n";
    private const string Names = "id\tkind\tname\tfrom\tto\tsource\n";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compile_TablesOfTheRepository_GivesTheFileOfTheRepository()
    {
        var tables = Path.GetDirectoryName(Repository("register/states.tsv"))!;
        RegisterCompiler.Compile(tables, _folder.File("now.register"));
        Assert.True(
            File.ReadAllBytes(_folder.File("now.register")).AsSpan().SequenceEqual(File.ReadAllBytes(Repository("register/actors.register"))),
            "The tables have changed: rapporteur train register register --out register/actors.register");
    }

    [Fact]
    public void Compile_LinesInAnotherOrder_GivesTheSameBytes()
    {
        var first = Compile(States + "XXA\tXA\tstate\tAland\t\t\t\t\t\t\t\twp\n# a comment\nXXB\tXB\tstate\tBland\t\t\t\t\t\t\t\twp\n", Names + "XXA\tname\tAland\t\t\twp\nXXB\tname\tBland\t\t\twp\n");
        var second = Compile(States + "XXB\tXB\tstate\tBland\t\t\t\t\t\t\t\twp\n\nXXA\tXA\tstate\tAland\t\t\t\t\t\t\t\twp\n", Names + "XXB\tname\tBland\t\t\twp\nXXA\tname\tAland\t\t\twp\n");
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("XXA\tname\tAland\t2024-13\t\twp", "names.tsv:2: '2024-13' is no date")]
    [InlineData("XXA\tnick\tAland\t\t\twp", "names.tsv:2: 'nick' is no kind of name")]
    [InlineData("XXA\tname\t\t\t\twp", "names.tsv:2: name is empty")]
    [InlineData("XXA\tname", "names.tsv:2: there are 2 fields, not 6")]
    [InlineData("XXC\tname\tCland\t\t\twp", "'Cland' is of no state")]
    [InlineData("XXA\tname\tAland\t2020\t2010\twp", "'Aland' is of no state of the register (XXA), or ends before it begins")]
    public void Compile_WrongLine_IsNamed(string line, string message)
    {
        var fault = Assert.Throws<RapporteurException>(() => Compile(States + "XXA\tXA\tstate\tAland\t\t\t\t\t\t\t\twp\n", Names + line + "\n"));
        Assert.Equal(ErrorCodes.RegisterTableInvalid, fault.Code);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("a.register")));
    }

    [Fact]
    public void Compile_OtherColumns_AreRefused()
    {
        var fault = Assert.Throws<RapporteurException>(() => Compile("id\tname\n", Names));
        Assert.Contains("states.tsv:1: its columns are not id, alpha2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_NoTables_IsRefused() =>
        Assert.Equal(ErrorCodes.InputNotFound, Assert.Throws<RapporteurException>(() => RegisterCompiler.Compile(_folder.FullName, _folder.File("a.register"))).Code);

    private byte[] Compile(string states, string names)
    {
        _folder.With("states.tsv", states).With("names.tsv", names);
        RegisterCompiler.Compile(_folder.FullName, _folder.File("a.register"));
        return File.ReadAllBytes(_folder.File("a.register"));
    }

    private static string Repository(string relative)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapporteur.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No checkout above {AppContext.BaseDirectory}.");
        }

        return Path.Combine(folder, relative);
    }
}
