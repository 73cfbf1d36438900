using ProcOS.Das.Knowledge.Retrieval;

namespace ProcOS.Das.Knowledge.Answering;

/// <param name="Passage">Where it stands.</param>
/// <param name="Text">Sentences of it, word for word but for blanks.</param>
internal sealed record Extract(Passage Passage, string Text);
