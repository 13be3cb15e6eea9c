using System.Text;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>Text with indentation and braces.</summary>
internal sealed class SourceWriter
{
    /// <summary>How long a file may be: what is written here is read by the compiler.</summary>
    public const int MaximumCharacters = 400_000;

    // What a character costs, against a step.
    private const int CharactersOfStep = 32;

    private readonly StringBuilder _text = new();
    private int _indentation;

    /// <summary>A line, or several; blank lines carry no spaces.</summary>
    /// <exception cref="BudgetExceededException">The file becomes too long.</exception>
    public SourceWriter Line(string text = "")
    {
        Budget.Charge(1 + (text.Length / CharactersOfStep));
        if (_text.Length + text.Length > MaximumCharacters)
            throw new BudgetExceededException($"more than {MaximumCharacters} characters of generated code");
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
                _text.Append(' ', _indentation * 4).Append(line);
            _text.Append('\n');
        }

        return this;
    }

    /// <summary>The declaration of a member whose documentation the interface has.</summary>
    public void Member(string declaration) => Line().Line("/// <inheritdoc/>").Line(declaration);

    /// <summary>A member whose body is an expression: on the line of its declaration where that leaves it readable.</summary>
    public SourceWriter Expression(string declaration, string expression)
    {
        const int LongestLine = 170;
        if (declaration.Length + expression.Length + (_indentation * 4) <= LongestLine)
            return Line($"{declaration} => {expression};");
        return Line(declaration).Indented($"=> {expression};");
    }

    public SourceWriter Indented(string text)
    {
        _indentation++;
        Line(text);
        _indentation--;
        return this;
    }

    /// <summary>The body of a method: an expression, or statements and a return.</summary>
    public void Body(IReadOnlyList<string> statements, string result)
    {
        if (statements.Count == 0)
        {
            Indented($"=> {result};");
            return;
        }

        using (Open())
        {
            foreach (var statement in statements)
                Line(statement);
            Line($"return {result};");
        }
    }

    public Block Open(string? head = null)
    {
        if (head is not null)
            Line(head);
        Line("{");
        _indentation++;
        return new Block(this);
    }

    public override string ToString() => _text.ToString();

    /// <summary>Closes its brace when it is disposed of.</summary>
    public readonly struct Block(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._indentation--;
            writer.Line("}");
        }
    }
}
