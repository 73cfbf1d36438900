using ProcOS.Bpmn.Schema.Compiled;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Schema;

/// <summary>
/// Judges a tree by the schema of BPMN 2.0 in one pass, as a validating parser does (XML Schema Part 1): after an unexpected
/// child the other children of the same element are not expected nor unexpected, but still judged by what they are.
/// </summary>
internal sealed class SchemaValidator
{
    private readonly BpmnSchema _schema = BpmnSchema.Instance;
    private readonly List<XmlElement> _around = [];
    private readonly List<SchemaProblem> _problems = [];
    private readonly ValueValidator _values;
    private string _uri = string.Empty;
    private Dictionary<string, int>? _symbols;
    private string? _text;

    private SchemaValidator() => _values = new ValueValidator(_around, _problems);

    /// <summary>What is wrong, in the order in which a parser comes to it.</summary>
    public static IReadOnlyList<SchemaProblem> Validate(XmlElement root)
    {
        var validator = new SchemaValidator();
        validator.Visit(root, validator._schema.Global(validator.Symbol(root)), isStrict: true);
        validator._values.JudgeReferences(root);
        return validator._problems;
    }

    // Recursion is bounded by the depth that the reader accepts.
    private void Visit(XmlElement element, SchemaElement? declared, bool isStrict)
    {
        _around.Add(element);
        var type = Typed(element, declared, isStrict);
        if (declared is { IsAbstract: true })
        {
            Report(SchemaMatter.Type, "cvc-elt.2", element, $"Expected what may stand for {element.LocalName}, but found {element.LocalName} itself.");
        }

        if (type.IsAbstract)
        {
            Report(SchemaMatter.Type, "cvc-type.2", element, $"Expected an element that is more than {element.LocalName}, whose type {type.Name} is abstract.");
        }

        JudgeAttributes(element, type);
        if (type.Simple is null)
        {
            _text = null;
            JudgeContent(element, type);
        }
        else
        {
            JudgeText(element, type.Simple);
        }

        _around.RemoveAt(_around.Count - 1);
    }

    private SchemaType Typed(XmlElement element, SchemaElement? declared, bool isStrict)
    {
        if (element.Attribute(BpmnNamespaces.SchemaInstance, "nil") is not null && declared is not null)
        {
            Report(SchemaMatter.Type, "cvc-elt.3.1", element, $"Expected no xsi:nil on {element.LocalName}, but there is one.");
        }

        if (element.Attribute(BpmnNamespaces.SchemaInstance, "type") is { } name)
        {
            return _values.ResolveType(element, name, declared?.Type) ?? declared?.Type ?? BpmnSchema.AnyType;
        }

        if (declared is not null)
        {
            return declared.Type;
        }

        if (isStrict)
        {
            Report(
                SchemaMatter.Type,
                _around.Count == 1 ? "cvc-elt.1.a" : "cvc-complex-type.2.4.c",
                element,
                $"Expected an element of BPMN 2.0, but found {element.LocalName}.");
        }

        return BpmnSchema.AnyType;
    }

    private void JudgeAttributes(XmlElement element, SchemaType type)
    {
        var present = 0;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Namespace.Length == 0)
            {
                var index = IndexOf(type.Attributes, attribute.LocalName);
                if (index >= 0)
                {
                    present |= 1 << index;
                    _values.JudgeAttribute(element, attribute, type.Attributes[index].Type);
                }
                else if (!type.IsAny)
                {
                    ReportAttribute(element, attribute, type);
                }
            }
            else if (!_values.JudgeInstance(element, attribute)
                && !type.IsAny
                && !attribute.IsDeclaration
                && (type.OpenToOthersThan is null || attribute.Namespace == type.OpenToOthersThan))
            {
                ReportAttribute(element, attribute, type);
            }
        }

        for (var i = 0; i < type.Attributes.Length; i++)
        {
            if (type.Attributes[i].IsRequired && (present & (1 << i)) == 0)
            {
                Report(SchemaMatter.Attribute, "cvc-complex-type.4", element, $"Expected the attribute {type.Attributes[i].Name} on {element.LocalName}, but there is none.");
            }
        }
    }

    private void ReportAttribute(XmlElement element, XmlAttr attribute, SchemaType type) => Report(
        SchemaMatter.Attribute,
        type.Simple is null ? "cvc-complex-type.3.2.2" : "cvc-type.3.1.1",
        element,
        $"Expected no attribute {(attribute.Prefix.Length == 0 ? attribute.LocalName : $"{attribute.Prefix}:{attribute.LocalName}")} on {element.LocalName}, but there is one.");

    private static int IndexOf(SchemaAttribute[] attributes, string name)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private void JudgeContent(XmlElement element, SchemaType type)
    {
        var state = ContentModel.Start;
        var hasText = false;
        foreach (var node in element.Content)
        {
            if (node is XmlText text)
            {
                hasText |= text.Value.Length > 0 && (type.IsEmpty || !text.IsBlank);
            }
            else if (node is XmlElement child)
            {
                hasText |= type.IsEmpty;
                VisitChild(element, type, child, ref state);
            }
        }

        if (hasText && !type.IsMixed && !type.IsAny)
        {
            ReportAtEnd(
                type.IsEmpty ? "cvc-complex-type.2.1" : "cvc-complex-type.2.3",
                element,
                type.IsEmpty ? $"Expected nothing inside {element.LocalName}, but there is something." : $"Expected no text inside {element.LocalName}, but there is some.");
        }

        if (state != ContentModel.Lost && type.Content is { } model && !model.Accepts(state))
        {
            ReportAtEnd(
                state != ContentModel.Start && model.Repeats(state) ? "cvc-complex-type.2.4.i" : "cvc-complex-type.2.4.b",
                element,
                $"Expected {string.Join(" or ", model.Expected(state))} inside {element.LocalName}, but it ends.");
        }
    }

    private void VisitChild(XmlElement element, SchemaType type, XmlElement child, ref int state)
    {
        var symbol = Symbol(child);
        var position = type.Content is null || state == ContentModel.Lost ? null : type.Content.Next(state, symbol, child.Namespace);
        if (position is not null)
        {
            state = position.State;
        }
        else if (type.Content is { } model && state != ContentModel.Lost)
        {
            var expected = string.Join(", ", model.Expected(state));
            Report(
                SchemaMatter.Content,
                Unexpected(model, state),
                child,
                $"Expected {(expected.Length > 0 ? $"one of {expected}" : "nothing more")} inside {element.LocalName}, but found {child.LocalName}.");
            state = ContentModel.Lost;
            position = model.Find(symbol, child.Namespace);
        }
        else
        {
            position = type.Content?.Find(symbol, child.Namespace);
        }

        var declared = position is { Element: { } own } && own.Symbol == symbol ? own : _schema.Global(symbol);
        Visit(child, declared, isStrict: position is { IsStrict: true });
    }

    // Of the kinds that count, e, h and j need a particle that this schema does not have: one with a most of two or more
    // before another, and one with a least of three or more.
    private static string Unexpected(ContentModel model, int state) => "cvc-complex-type.2.4." + state switch
    {
        not ContentModel.Start when model.Repeats(state) => "g",
        _ when model.IsUsedUp(state) => "f",
        _ when model.Expected(state).Any() => "a",
        _ => "d",
    };

    private void JudgeText(XmlElement element, SimpleType type)
    {
        if (element.Elements.Count == 0)
        {
            _text = element.Text;
            _values.JudgeText(element, _text, type);
            return;
        }

        foreach (var node in element.Content)
        {
            if (node is XmlElement child)
            {
                // What stands before a child is forgotten; what follows counts where the child is text itself.
                _text = null;
                Visit(child, _schema.Global(Symbol(child)), isStrict: false);
            }
            else if (_text is not null && node is XmlText rest)
            {
                _text += rest.Value;
            }
        }

        ReportAtEnd("cvc-type.3.1.2", element, $"Expected only text inside {element.LocalName}, but there are elements.");
        _values.JudgeText(element, _text ?? string.Empty, type);
    }

    // Neighbours share a namespace, and the reader gives equal namespaces as one object.
    private int Symbol(XmlElement element)
    {
        if (!ReferenceEquals(element.Namespace, _uri))
        {
            _uri = element.Namespace;
            _symbols = _schema.SymbolsOf(_uri);
        }

        return _symbols is not null && _symbols.TryGetValue(element.LocalName, out var symbol) ? symbol : -1;
    }

    private void Report(SchemaMatter matter, string codes, XmlElement element, string message) =>
        _problems.Add(new SchemaProblem(matter, codes, element, false, message));

    private void ReportAtEnd(string codes, XmlElement element, string message) =>
        _problems.Add(new SchemaProblem(SchemaMatter.Content, codes, element, true, message));
}
