using ProcOS.Engine.Camunda7.Http;

namespace ProcOS.Engine.Camunda7.Repository;

/// <summary>Says in a path how far a deletion goes.</summary>
internal static class DeletionPath
{
    public static EnginePath Of(this Deletion deletion, EnginePath path) => path
        .With("cascade", deletion.Cascade)
        .With("skipCustomListeners", deletion.SkipCustomListeners)
        .With("skipIoMappings", deletion.SkipIoMappings);
}
