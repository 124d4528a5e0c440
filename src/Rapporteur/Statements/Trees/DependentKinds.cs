namespace Rapporteur.Statements.Trees;

/// <summary>Kinds of dependents, as bits, by their relation (Universal Dependencies v2).</summary>
internal static class DependentKinds
{
    /// <summary>Subjects.</summary>
    public const uint Subject = 1;

    /// <summary>What a reporting verb governs: clauses and objects.</summary>
    public const uint Governed = (1 << 1) | (1 << 2) | (1 << 3) | (1 << 4);

    /// <summary>The bit of <paramref name="relation"/>; 0 for those that tell nothing about who speaks.</summary>
    public static uint Of(ReadOnlySpan<char> relation) => relation switch
    {
        "nsubj" or "nsubj:pass" or "csubj" or "csubj:pass" or "nsubj:outer" => Subject,
        "ccomp" => 1 << 1,
        "xcomp" => 1 << 2,
        "parataxis" => 1 << 3,
        "obj" or "iobj" => 1 << 4,
        "obl" or "obl:agent" or "obl:unmarked" or "obl:tmod" or "obl:npmod" => 1 << 5,
        "advcl" or "advcl:relcl" => 1 << 6,
        "mark" => 1 << 7,
        "aux" or "aux:pass" => 1 << 8,
        "cop" => 1 << 9,
        "acl" or "acl:relcl" => 1 << 10,
        "appos" => 1 << 11,
        "case" => 1 << 12,
        "conj" => 1 << 13,
        "nmod" or "nmod:poss" => 1 << 14,
        _ => 0,
    };
}
