using ProcOS.Bpmn.Schema;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>
/// What a Camunda 7 engine answers to a deployment of one file: the problems of its schema validation, and those of its
/// parser, which runs after it in any case.
/// </summary>
internal sealed class DeploymentVerdict
{
    private readonly BpmnDocument _document;
    private SourcePositions? _positions;

    private DeploymentVerdict(BpmnDocument document, IReadOnlyList<SchemaProblem> schemaProblems, IReadOnlyList<EngineProblem> problems)
    {
        _document = document;
        SchemaProblems = schemaProblems;
        Problems = problems;
    }

    public IReadOnlyList<SchemaProblem> SchemaProblems { get; }

    /// <summary>In the order in which the engine's parser meets them.</summary>
    public IReadOnlyList<EngineProblem> Problems { get; }

    /// <summary>
    /// 200, or 400 with a list of problems, or 500 where what the parser does not expect comes before any problem that it
    /// does.
    /// </summary>
    public int Status
    {
        get
        {
            if (SchemaProblems.Count > 0)
            {
                return 400;
            }

            var status = 200;
            foreach (var problem in Problems)
            {
                if (problem.Severity == Severity.Error)
                {
                    if (!problem.IsUnexpected)
                    {
                        return 400;
                    }

                    status = 500;
                }
            }

            return status;
        }
    }

    public static DeploymentVerdict Of(BpmnDocument document)
    {
        if (Camunda7Rules.ParserLimit.Find(document.Tree) is { } limit)
        {
            return new DeploymentVerdict(document, [], [limit]);
        }

        var schemaProblems = SchemaValidator.Validate(document.Root);
        return new DeploymentVerdict(document, schemaProblems, EngineParse.Run(document.Root, schemaProblems.Count > 0));
    }

    /// <summary>Where the engine reports a schema problem: after the start tag, or after the end tag.</summary>
    public (int Line, int Column) PositionOf(SchemaProblem problem) => Positions.EndOf(problem.Element, problem.AtEnd);

    /// <summary>Where the engine reports a problem of its parser: after the start tag.</summary>
    public (int Line, int Column) PositionOf(EngineProblem problem) => Positions.EndOf(problem.Element, endTag: false);

    /// <summary>The id of the element, or of the nearest one around that has one.</summary>
    public string? OwnerOf(XmlElement element)
    {
        for (var at = element; at is not null; at = _document.ParentOf(at))
        {
            if (at.Attribute("id") is { Length: > 0 } id)
            {
                return id;
            }
        }

        return null;
    }

    private SourcePositions Positions => _positions ??= new SourcePositions(_document.Tree.Source);
}
