using System.Globalization;
using System.Text;
using Rapporteur.Language;

namespace Rapporteur.Training.Conllu;

/// <summary>Puts a document of a treebank together, line by line.</summary>
internal sealed class ConlluBuilder(string file, bool trees)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _paragraphs = [];
    private readonly List<ConlluWord> _words = [];
    private readonly List<TokenRange> _sentences = [];
    private readonly List<string> _ids = [];
    private readonly List<TokenRange> _multiword = [];
    private string _name = Path.GetFileNameWithoutExtension(file);
    private string _genre = "";
    private string _id = "";

    // The paragraph's start; -1 before its first word. The sentence's first word.
    private int _paragraph = -1;
    private int _first;

    // The multiword token that is being read: its last word, and where what is left of its form begins.
    private int _lastOfMany;
    private int _at;

    /// <summary>Takes note of a line that starts with #.</summary>
    public void Comment(string line)
    {
        if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
        {
            _name = line[14..].Trim();
        }
        else if (line.StartsWith("# newpar", StringComparison.Ordinal))
        {
            EndParagraph();
        }
        else if (line.StartsWith("# meta::genre = ", StringComparison.Ordinal))
        {
            _genre = line[16..].Trim();
        }
        else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
        {
            _id = line[12..].Trim();
        }
    }

    /// <summary>Adds a word.</summary>
    /// <exception cref="RapporteurException">RAP0402.</exception>
    public void Add(string[] fields, int line)
    {
        if (fields.Length != 10)
        {
            throw Unreadable($"Line {line} of {file} has {fields.Length} columns, and CoNLL-U has 10. Check the file.");
        }

        if (fields[0].Contains('.', StringComparison.Ordinal))
        {
            return;
        }

        var dash = fields[0].IndexOf('-', StringComparison.Ordinal);
        var id = Number(fields[0][(dash + 1)..], line);
        if (dash > 0)
        {
            var first = _first + Number(fields[0][..dash], line) - 1;
            _multiword.Add(new TokenRange(first, _first + id));
            _lastOfMany = id;
            _at = Write(fields[1], fields[9]);
            return;
        }

        if (id != _words.Count - _first + 1)
        {
            throw Unreadable($"Line {line} of {file} is word {id}, where word {_words.Count - _first + 1} should be. Check the file.");
        }

        var span = id <= _lastOfMany ? PartOfMany(fields[1], id) : SpanAt(Write(fields[1], fields[9]), fields[1].Length);
        var head = trees ? Number(fields[6], line) : 0;
        _words.Add(new ConlluWord(
            span, fields[1], fields[2], fields[3], fields[4], fields[5], head == 0 ? -1 : _first + head - 1, fields[7], fields[9]));
    }

    /// <summary>Ends a sentence, where one is open.</summary>
    /// <exception cref="RapporteurException">RAP0402: a head is not in it.</exception>
    public void EndSentence(int line)
    {
        if (_words.Count == _first)
        {
            return;
        }

        if (_words.Skip(_first).Any(w => w.Head >= _words.Count))
        {
            throw Unreadable($"The sentence that ends at line {line} of {file} has a head that is not one of its words. Check the file.");
        }

        _sentences.Add(new TokenRange(_first, _words.Count));
        _ids.Add(_id);
        (_first, _lastOfMany, _id) = (_words.Count, 0, "");
    }

    /// <summary>The document that was read, and room for the next; null where there were no words.</summary>
    public ConlluDocument? Take()
    {
        EndParagraph();
        var document = _words.Count == 0 ? null : new ConlluDocument(
            _name, _genre, _text.ToString(), [.. _paragraphs], [.. _words], [.. _sentences], [.. _ids], [.. _multiword]);
        _text.Clear();
        _paragraphs.Clear();
        _words.Clear();
        _sentences.Clear();
        _ids.Clear();
        _multiword.Clear();
        (_first, _genre) = (0, "");
        return document;
    }

    private void EndParagraph()
    {
        if (_paragraph >= 0)
        {
            _paragraphs.Add(new TextSpan(_paragraph, _text.Length - (_text[^1] == ' ' ? 1 : 0)));
            _paragraph = -1;
        }
    }

    private int Write(string form, string misc)
    {
        if (_paragraph < 0)
        {
            if (_text.Length > 0)
            {
                _text.Append("\n\n");
            }

            _paragraph = _text.Length;
        }

        var start = _text.Length;
        _text.Append(form);
        if (!misc.Split('|').Contains("SpaceAfter=No"))
        {
            _text.Append(' ');
        }

        return start;
    }

    // Where the parts do not spell the whole, each takes as many characters as its form has, and the last what is left.
    private TextSpan PartOfMany(string form, int id)
    {
        var end = _text.Length - (_text.Length > 0 && _text[^1] == ' ' ? 1 : 0);
        var stop = id == _lastOfMany ? end : Math.Min(_at + form.Length, end);
        var span = new TextSpan(Math.Min(_at, stop), stop);
        _at = stop;
        return span;
    }

    private static TextSpan SpanAt(int start, int length) => new(start, start + length);

    private int Number(string digits, int line) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : throw Unreadable($"Line {line} of {file} has {digits} where a word's number should be. Check the file.");

    private static RapporteurException Unreadable(string what) => new(ErrorCodes.GoldUnreadable, what);
}
