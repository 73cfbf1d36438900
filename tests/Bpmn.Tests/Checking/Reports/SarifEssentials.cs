using System.Text.Json;

namespace ProcOS.Bpmn.Tests.Checking.Reports;

/// <summary>
/// What the schema of SARIF 2.1.0 says of the objects that we write, in our words: their members, which of them have to be
/// there, and the words that they may hold. Members that the standard has and we do not write are left out.
/// </summary>
internal static class SarifEssentials
{
    public static JsonElement Schema { get; } = JsonDocument.Parse("""
        {
          "type": "object", "required": ["version", "runs"], "additionalProperties": false,
          "properties": {
            "$schema": { "type": "string" },
            "version": { "enum": ["2.1.0"] },
            "runs": { "type": "array", "items": {
              "type": "object", "required": ["tool"], "additionalProperties": false,
              "properties": {
                "tool": { "type": "object", "required": ["driver"], "additionalProperties": false, "properties": {
                  "driver": { "type": "object", "required": ["name"], "additionalProperties": false, "properties": {
                    "name": { "type": "string" },
                    "version": { "type": "string" },
                    "rules": { "type": "array", "items": { "type": "object", "required": ["id"], "additionalProperties": false, "properties": {
                      "id": { "type": "string" },
                      "shortDescription": { "type": "object", "required": ["text"], "additionalProperties": false, "properties": { "text": { "type": "string" } } },
                      "help": { "type": "object", "required": ["text"], "additionalProperties": false, "properties": { "text": { "type": "string" } } },
                      "defaultConfiguration": { "type": "object", "additionalProperties": false, "properties": { "level": { "enum": ["none", "note", "warning", "error"] } } }
                    } } }
                  } }
                } },
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "results": { "type": "array", "items": { "type": "object", "required": ["message"], "additionalProperties": false, "properties": {
                  "ruleId": { "type": "string" },
                  "ruleIndex": { "type": "integer" },
                  "level": { "enum": ["none", "note", "warning", "error"] },
                  "message": { "type": "object", "required": ["text"], "additionalProperties": false, "properties": { "text": { "type": "string" } } },
                  "locations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": {
                    "physicalLocation": { "type": "object", "required": ["artifactLocation"], "additionalProperties": false, "properties": {
                      "artifactLocation": { "type": "object", "additionalProperties": false, "properties": { "uri": { "type": "string" } } },
                      "region": { "type": "object", "additionalProperties": false, "properties": { "startLine": { "type": "integer" }, "startColumn": { "type": "integer" } } }
                    } },
                    "logicalLocations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "name": { "type": "string" }, "kind": { "type": "string" } } } }
                  } } },
                  "suppressions": { "type": "array", "items": { "type": "object", "required": ["kind"], "additionalProperties": false, "properties": {
                    "kind": { "enum": ["inSource", "external"] },
                    "justification": { "type": "string" }
                  } } }
                } } }
              }
            } }
          }
        }
        """).RootElement;
}
