// Serves external tasks with camunda-external-task-client-js: one question (a line of JSON), one answer.
import readline from "node:readline";
import { Client } from "camunda-external-task-client-js";

function serve({ url, topics, tasks, interval, maxTasks }) {
  return new Promise((resolve) => {
    const options = { baseUrl: url, autoPoll: false };
    if (interval !== null && interval !== undefined) options.interval = interval;
    if (maxTasks !== null && maxTasks !== undefined) options.maxTasks = maxTasks;
    const client = new Client(options);
    let completed = 0;
    let milliseconds = 0;
    let polls = 0;
    // A poll that is still out would take, and serve, tasks of the next contender.
    const end = () => {
      if (milliseconds > 0 && polls === 0) resolve({ completed, milliseconds });
    };
    client.on("poll:start", () => polls++);
    for (const event of ["poll:success", "poll:error"]) {
      client.on(event, () => {
        polls--;
        end();
      });
    }
    const from = performance.now();
    const complete = async ({ task, taskService }) => {
      await taskService.complete(task);
    };
    for (const topic of topics) client.subscribe(topic, complete);
    client.on("complete:success", () => {
      if (++completed === tasks) {
        milliseconds = performance.now() - from;
        client.stop();
        end();
      }
    });
    // Two completes that meet at the engine: the client leaves the repeat to its user.
    client.on("complete:error", (task, error) => process.stderr.write(`complete:error ${error}\n`));
    client.start();
  });
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await serve(JSON.parse(line))) + "\n");
}
process.exit(0);
