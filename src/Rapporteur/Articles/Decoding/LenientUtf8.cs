using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>
/// UTF-8 for inputs that are made of several sources, some of which were windows-1252: a byte that is not UTF-8 is the
/// character that it is in windows-1252.
/// </summary>
internal static class LenientUtf8
{
    /// <summary>The encoding; writes plain UTF-8.</summary>
    public static Encoding Encoding { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Fallback());

    private sealed class Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();
    }

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_text, _next) = (WebEncodings.Windows1252.GetString(bytesUnknown), 0);
            return true;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }

            _next--;
            return true;
        }

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
