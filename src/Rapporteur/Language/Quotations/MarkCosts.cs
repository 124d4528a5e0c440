namespace Rapporteur.Language.Quotations;

/// <summary>
/// Puts the costs on a mark: from its shape, from what stands beside it, and for single marks from how likely
/// it is an apostrophe. The scale: up to 3 is untidy typing, 6 speaks clearly against, 12 outweighs all else.
/// </summary>
internal readonly struct MarkCosts
{
    private const int WrongWay = 6;
    private const int WrongWayAngle = 4;
    private const int DoubleIsNone = 12;
    private const int InchMark = 2;

    private readonly string _text;
    private readonly TextSpan _paragraph;
    private readonly bool _low;
    private readonly bool _lowSingle;
    private readonly bool _reversedAngles;

    /// <summary>Looks at which styles of mark <paramref name="paragraph"/> uses.</summary>
    public MarkCosts(string text, TextSpan paragraph)
    {
        _text = text;
        _paragraph = paragraph;
        var all = text.AsSpan(paragraph.Start, paragraph.Length);
        _low = all.Contains('„');
        _lowSingle = all.Contains('‚');
        var angle = all.IndexOfAny("«»‹›");
        _reversedAngles = angle >= 0 && all[angle] is '»' or '›'
            && angle + 1 < all.Length && !char.IsWhiteSpace(all[angle + 1])
            && (angle == 0 || !char.IsLetterOrDigit(all[angle - 1]));
    }

    /// <summary>Looks at what stands about a run of marks.</summary>
    public Run Around(TextSpan run) => new(this, run);

    /// <summary>A run of marks that touch each other.</summary>
    public readonly struct Run
    {
        private readonly MarkCosts _costs;
        private readonly TextSpan _run;
        private readonly Neighbour _before;
        private readonly Neighbour _after;

        internal Run(MarkCosts costs, TextSpan run)
        {
            _costs = costs;
            _run = run;
            _before = run.Start > costs._paragraph.Start ? Surroundings.KindOf(costs._text[run.Start - 1]) : Neighbour.Edge;
            _after = run.End < costs._paragraph.End ? Surroundings.KindOf(costs._text[run.End]) : Neighbour.Edge;
        }

        /// <summary>True where what stands beside the run speaks for opening marks.</summary>
        public bool LeansOpen => Surroundings.OpenCost(_before, _after) < Surroundings.CloseCost(_before, _after);

        private string Text => _costs._text;

        /// <summary>True where the lone single mark at <paramref name="at"/> can be nothing but an apostrophe.</summary>
        public bool IsApostrophe(int at) =>
            Apostrophes.IsSingle(Text[at])
            && ((_before == Neighbour.Word && _after == Neighbour.Word)
                || Apostrophes.IsAboutN(Text, at, _costs._paragraph.Start, _costs._paragraph.End)
                || IsGenitive(at));

        /// <summary>True where the mark at <paramref name="at"/> ends the run and belongs to the s after it, as in U.S.’s.</summary>
        public bool IsGenitive(int at) =>
            Apostrophes.IsSingle(Text[at]) && _before != Neighbour.Edge && _run.End == at + 1
            && _after == Neighbour.Word && Text[at + 1] is 's'
            && (at + 2 == _costs._paragraph.End || Surroundings.KindOf(Text[at + 2]) != Neighbour.Word);

        /// <summary>The double or angle mark at <paramref name="at"/>.</summary>
        public QuotationMark Double(int at, int length)
        {
            var glyph = Text[at];
            var family = glyph is '«' or '»' or '‹' or '›' ? MarkFamily.Angle : MarkFamily.Double;
            var shape = length == 2 && glyph == '`' ? MarkShape.Opening : ShapeHere(glyph);
            var (open, close) = (Surroundings.OpenCost(_before, _after), Surroundings.CloseCost(_before, _after));
            if (family == MarkFamily.Angle)
            {
                // « French » sets spaces inside its marks, so that spaces say less.
                (open, close) = (open / 2, close / 2);
            }
            else if (shape == MarkShape.Neutral && _before == Neighbour.Edge && _after == Neighbour.Edge)
            {
                (open, close) = Floating(open, close);
            }

            var wrong = family == MarkFamily.Angle ? WrongWayAngle : WrongWay;
            open += shape == MarkShape.Closing ? wrong : 0;
            close += shape == MarkShape.Opening ? wrong : 0;
            var inch = _run.Length == length && shape != MarkShape.Opening && _before == Neighbour.Word
                && _after != Neighbour.Word && char.IsAsciiDigit(Text[at - 1]);
            return new(at, (byte)length, family, shape, (byte)open, (byte)close, inch ? (byte)InchMark : (byte)DoubleIsNone);
        }

        /// <summary>The single mark at <paramref name="at"/>.</summary>
        public QuotationMark Single(int at)
        {
            var shape = ShapeHere(Text[at]);
            var open = Surroundings.OpenCost(_before, _after) + (shape == MarkShape.Closing ? WrongWay : 0);
            var close = Surroundings.CloseCost(_before, _after) + (shape == MarkShape.Opening ? WrongWay : 0);
            int ignore;
            if (open <= close && _after != Neighbour.Edge)
            {
                (open, ignore) = OpeningOrClipped(at, shape, open);
            }
            else
            {
                (close, ignore) = ClosingOrPossessive(at, close);
            }

            return new(at, 1, MarkFamily.Single, shape, (byte)open, (byte)close, (byte)ignore);
        }

        private MarkShape ShapeHere(char glyph)
        {
            var shape = MarkGlyphs.ShapeOf(glyph);
            return glyph switch
            {
                '“' when _costs._low => LeansOpen ? MarkShape.Opening : MarkShape.Closing,
                '‘' when _costs._lowSingle => LeansOpen ? MarkShape.Opening : MarkShape.Closing,
                '«' or '‹' when _costs._reversedAngles => MarkShape.Closing,
                '»' or '›' when _costs._reversedAngles => MarkShape.Opening,
                _ => shape,
            };
        }

        // A mark between two spaces: a small letter after it goes on with the sentence that was quoted, a capital
        // rather begins one.
        private (int Open, int Close) Floating(int open, int close)
        {
            if (_run.Start == _costs._paragraph.Start)
            {
                return (0, close + WrongWay);
            }

            if (_run.End == _costs._paragraph.End)
            {
                return (open + WrongWay, 0);
            }

            var next = _run.End + 1 < _costs._paragraph.End ? Text[_run.End + 1] : ' ';
            return char.IsLower(next) ? (open + 3, close) : char.IsUpper(next) ? (open, close + 1) : (open, close);
        }

        private (int Open, int Ignore) OpeningOrClipped(int at, MarkShape shape, int open)
        {
            var end = _costs._paragraph.End;
            if (_run.End == at + 1)
            {
                if (Apostrophes.BeginsClipped(Text, at, end))
                {
                    return (open + 4, 0);
                }

                if (Apostrophes.BeginsYear(Text, at, end))
                {
                    return (open + 2, 1);
                }
            }

            var introduced = _run.Start == _costs._paragraph.Start || at > _run.Start
                || (_run.Start - 2 >= _costs._paragraph.Start && Text[_run.Start - 2] is ',' or ':');
            return (open, introduced ? 11 : shape switch { MarkShape.Opening => 8, MarkShape.Closing => 1, _ => 6 });
        }

        private (int Close, int Ignore) ClosingOrPossessive(int at, int close)
        {
            if (_before != Neighbour.Word || _run.Start < at)
            {
                return (close, _before == Neighbour.Edge ? 3 : 6);
            }

            var last = Text[at - 1];
            if (char.IsAsciiDigit(last))
            {
                return (close, 1);
            }

            var goesOn = _run.End == at + 1 && Apostrophes.MayOwnNext(Text, at, _costs._paragraph.End);
            return last switch
            {
                's' or 'S' or 'z' or 'x' => (close + 1, goesOn ? 0 : 3),
                'n' or 'N' or 'o' or 'O' => (close, 2),
                _ => (close, 5),
            };
        }
    }
}
