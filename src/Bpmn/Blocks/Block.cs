using System.Text.Json.Serialization;

namespace ProcOS.Bpmn.Blocks;

/// <summary>
/// A part of a process with one way in and one way out. Whatever is put together from blocks is sound by construction,
/// which is why drafts are made of them. The JSON form carries the kind in <c>type</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StepBlock), "step")]
[JsonDerivedType(typeof(SequenceBlock), "sequence")]
[JsonDerivedType(typeof(ParallelBlock), "parallel")]
[JsonDerivedType(typeof(ChoiceBlock), "choice")]
[JsonDerivedType(typeof(LoopBlock), "loop")]
public abstract record Block;
