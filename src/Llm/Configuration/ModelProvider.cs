namespace ProcOS.Llm;

/// <summary>The wire format that a model server speaks.</summary>
public enum ModelProvider
{
    /// <summary>No model: whoever could use one works without it.</summary>
    None,

    /// <summary>OpenAI and every server that is compatible with it (vLLM, llama.cpp, LM Studio, LiteLLM, …).</summary>
    OpenAi,

    /// <summary>Ollama's own API.</summary>
    Ollama,
}
