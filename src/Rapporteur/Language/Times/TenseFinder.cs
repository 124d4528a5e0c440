namespace Rapporteur.Language.Times;

/// <summary>When what an expression of time belongs to happens, seen from the day of publication.</summary>
internal enum Tense
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>Before it.</summary>
    Past,

    /// <summary>In a verb of the present.</summary>
    Present,

    /// <summary>After it.</summary>
    Future,
}

/// <summary>
/// Finds the verb that governs an expression of time. With trees it is the nearest verb on the way to the root; without, the
/// nearest one before it in its clause, or the next one after it where the expression opens the clause.
/// </summary>
internal static class TenseFinder
{
    // No further is a verb looked for, so that time is linear in the text.
    private const int Reach = 30;
    private const int AuxiliaryReach = 5;

    /// <summary>The tense of the tokens from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static Tense Of(TimeScene scene, int start, int end)
    {
        var ahead = PointsAhead(scene, start);
        if (ahead)
        {
            return Tense.Future;
        }

        if (scene.Says(start - 1, "since"))
        {
            return Tense.Past;
        }

        var tense = scene.Document.Layers.Trees is null ? ByPlace(scene, start, end) : ByTree(scene, start, end);
        return tense == Tense.Present && scene.Title ? Tense.Past : tense;
    }

    // "Due by Friday", "scheduled for Friday", "starting Monday": a word just before it, no verb or mark between.
    private static bool PointsAhead(TimeScene scene, int start)
    {
        for (var i = start - 1; i >= start - 4 && i >= scene.Sentence.Start; i--)
        {
            if (scene.Has(i, TimeRole.Ahead))
            {
                return true;
            }

            if (scene.Verbs[i] is not (VerbForm.None or VerbForm.To or VerbForm.Base or VerbForm.Participle) || scene.Comma(i))
            {
                return false;
            }
        }

        return false;
    }

    private static Tense ByTree(TimeScene scene, int start, int end)
    {
        var heads = scene.Document.Layers.Trees!.Heads;
        var at = end - 1;
        for (var step = 0; step < Reach && at >= 0; step++)
        {
            if ((at < start || at >= end) && Verb(scene, at) is var tense and not Tense.Unknown)
            {
                return tense;
            }

            at = heads[at];
        }

        return ByPlace(scene, start, end);
    }

    private static Tense ByPlace(TimeScene scene, int start, int end)
    {
        var opens = true;
        var first = Math.Max(scene.Sentence.Start, start - Reach);
        for (var i = start - 1; i >= first; i--)
        {
            if (scene.Document.Word(i) is ";" or ":" or "—" or "--")
            {
                break;
            }

            if (Verb(scene, i) is var tense and not Tense.Unknown)
            {
                return tense;
            }

            // A preposition, an article or an adverb before it still leaves it at the opening of its clause.
            opens &= scene.Has(i, TimeRole.Preposition) || scene.Has(i, TimeRole.Determiner) || scene.Document.Word(i).Length <= 2;
        }

        var last = Math.Min(scene.Sentence.End, end + Reach);
        for (var i = end; i < last; i++)
        {
            if (Verb(scene, i) is var tense and not Tense.Unknown)
            {
                return tense == Tense.Present && !opens ? Tense.Unknown : tense;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>The tense of the verb at <paramref name="at"/>, with its auxiliaries; unknown where it is no verb or has no tense of its own.</summary>
    private static Tense Verb(TimeScene scene, int at) => scene.Verbs[at] switch
    {
        VerbForm.Past => Tense.Past,
        VerbForm.Modal => Tense.Future,
        VerbForm.Present when scene.Has(at, TimeRole.TellsNow) => Tense.Past,
        VerbForm.Present => Present(scene, at),
        VerbForm.Base => Base(scene, at),
        VerbForm.Participle => Participle(scene, at),
        VerbForm.Gerund => Gerund(scene, at),
        _ => Tense.Unknown,
    };

    // "Has agreed" tells of the past although "has" is a present.
    private static Tense Present(TimeScene scene, int at) =>
        (IsHave(scene, at) && NextVerb(scene, at) == VerbForm.Participle) ? Tense.Past : Tense.Present;

    private static Tense Base(TimeScene scene, int at)
    {
        var before = Auxiliary(scene, at, out var form);
        return form switch
        {
            VerbForm.Modal => Tense.Future,
            VerbForm.Past => Tense.Past,
            VerbForm.Present => Tense.Present,
            VerbForm.To => Governed(scene, before),
            _ => Tense.Future,
        };
    }

    // "To meet" lies ahead of its governing verb, but for verbs such as "failed" that happen in what they govern.
    private static Tense Governed(TimeScene scene, int to)
    {
        for (var i = to - 1; i >= to - AuxiliaryReach && i >= scene.Sentence.Start; i--)
        {
            if (scene.Has(i, TimeRole.Happened))
            {
                return scene.Verbs[i] is VerbForm.Present or VerbForm.Base ? Tense.Unknown : Tense.Past;
            }

            // "Had been scheduled to expire".
            if (scene.Verbs[i] is not (VerbForm.None or VerbForm.Participle))
            {
                break;
            }
        }

        return Tense.Future;
    }

    private static Tense Participle(TimeScene scene, int at)
    {
        var before = Auxiliary(scene, at, out var form);
        return form switch
        {
            VerbForm.Modal or VerbForm.To => Tense.Future,
            VerbForm.Base when Auxiliary(scene, before, out var first) >= 0 && first is VerbForm.Modal or VerbForm.To => Tense.Future,
            VerbForm.Present when !IsHave(scene, before) => Tense.Present,
            _ => Tense.Past,
        };
    }

    private static Tense Gerund(TimeScene scene, int at)
    {
        var before = Auxiliary(scene, at, out var form);
        return form switch
        {
            VerbForm.Modal => Tense.Future,
            VerbForm.Past => Tense.Past,
            VerbForm.Present => Tense.Present,
            VerbForm.Base when Auxiliary(scene, before, out var first) >= 0 && first is VerbForm.Modal or VerbForm.To => Tense.Future,
            _ => Tense.Unknown,
        };
    }

    // The verb word right before, adverbs and the subject of a question between; -1 where there is none.
    private static int Auxiliary(TimeScene scene, int at, out VerbForm form)
    {
        for (var i = at - 1; i >= at - AuxiliaryReach && i >= scene.Sentence.Start; i--)
        {
            form = scene.Verbs[i];
            if (form != VerbForm.None)
            {
                if ((form is VerbForm.Modal or VerbForm.To || IsAuxiliary(scene, i)) && Governs(scene, i, at))
                {
                    return i;
                }

                break;
            }

            if (!char.IsLetterOrDigit(scene.Document.Word(i)[^1]))
            {
                break;
            }
        }

        form = VerbForm.None;
        return -1;
    }

    // In "are statements made Friday" the tree tells that "are" is no part of "made".
    private static bool Governs(TimeScene scene, int auxiliary, int verb)
    {
        if (scene.Document.Layers.Trees is not { } trees)
        {
            return true;
        }

        var head = trees.Heads[auxiliary];
        return head == verb || (head >= 0 && head == trees.Heads[verb]);
    }

    private static VerbForm NextVerb(TimeScene scene, int at)
    {
        for (var i = at + 1; i < scene.Sentence.End && i <= at + AuxiliaryReach; i++)
        {
            if (scene.Verbs[i] != VerbForm.None)
            {
                return scene.Verbs[i];
            }
        }

        return VerbForm.None;
    }

    internal static bool IsHave(TimeScene scene, int at) =>
        scene.Says(at, "have") || scene.Says(at, "has") || scene.Says(at, "had") || scene.Says(at, "'ve") || scene.Says(at, "’ve");

    private static bool IsAuxiliary(TimeScene scene, int at) =>
        IsHave(scene, at) || scene.Document.Word(at) is "is" or "are" or "was" or "were" or "be" or "been" or "am" or "'s" or "’s"
            or "'re" or "’re" or "'m" or "’m" or "do" or "does" or "did" or "Is" or "Are" or "Was" or "Were" or "Did" or "Does";
}
