// bpmnlint with its recommended rules, in one process that stays warm. Each line of standard input is
// {"files": [path, ...], "report": true|false}; the answer is one line: how long reading and linting took and, where a
// report is asked for, for each file the elements that each rule named and what bpmn-moddle warned of, or why the file
// could not be read.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

// A rule that fails says so on the console too; standard output belongs to the answers.
console.error = () => {};

const config = { extends: 'bpmnlint:recommended' };
const resolver = new NodeResolver();

async function lint(path) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(await readFile(path, 'utf8'));
  // Rules keep what they saw, so that a linter serves one file, as in bpmnlint's own command.
  return { found: await new Linter({ config, resolver }).lint(rootElement), warnings };
}

async function answer({ files, report }) {
  const reports = {};
  const from = process.hrtime.bigint();
  for (const path of files) {
    try {
      const { found, warnings } = await lint(path);
      if (report) {
        reports[path] = {
          rules: Object.fromEntries(Object.entries(found).map(([rule, all]) => [rule, ids(all)])),
          warnings: warnings.map(({ message }) => message),
        };
      }
    } catch (problem) {
      if (report) {
        reports[path] = { error: problem.message };
      }
    }
  }
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  return { seconds, reports };
}

// Elements without an id are named by an empty one; a rule that failed by '!'.
function ids(reports) {
  return [...new Set(reports.map(({ id, category }) => category === 'rule-error' ? '!' : id ?? ''))].sort();
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}
