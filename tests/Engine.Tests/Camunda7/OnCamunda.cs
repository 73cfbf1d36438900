using ProcOS.Engine.Tests.Contract;
using ProcOS.TestKit;

namespace ProcOS.Engine.Tests.Camunda7;

// The contracts, asked of the real engine; an engine of our own asks the same of itself in the same way.

public sealed class DeploymentsOnCamundaTests(CamundaEngine engine) : DeploymentsContract(engine);

public sealed class ProcessDefinitionsOnCamundaTests(CamundaEngine engine) : ProcessDefinitionsContract(engine);

public sealed class InstancesOnCamundaTests(CamundaEngine engine) : InstancesContract(engine);

public sealed class EventsOnCamundaTests(CamundaEngine engine) : EventsContract(engine);

public sealed class VariablesOnCamundaTests(CamundaEngine engine) : VariablesContract(engine);

public sealed class ExternalTasksOnCamundaTests(CamundaEngine engine) : ExternalTasksContract(engine);

public sealed class ExternalTaskOperationsOnCamundaTests(CamundaEngine engine) : ExternalTaskOperationsContract(engine);

public sealed class UserTasksOnCamundaTests(CamundaEngine engine) : UserTasksContract(engine);

public sealed class UserTasksAndHistoryOnCamundaTests(CamundaEngine engine) : UserTasksAndHistoryContract(engine);

public sealed class JobsOnCamundaTests(CamundaEngine engine) : JobsContract(engine);

public sealed class BatchesOnCamundaTests(CamundaEngine engine) : BatchesContract(engine);

public sealed class OperationsOnCamundaTests(CamundaEngine engine) : OperationsContract(engine);

public sealed class HistoryOnCamundaTests(CamundaEngine engine) : HistoryContract(engine);

public sealed class TenantsOnCamundaTests(CamundaEngine engine) : TenantsContract(engine);

public sealed class ListsOnCamundaTests(CamundaEngine engine) : ListsContract(engine);
