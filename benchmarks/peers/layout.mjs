// bpmn-auto-layout over lines of JSON: {"draw": FILE} answers {"xml"} or {"error"}; {"time": [FILE...]} answers {"seconds"}.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { layoutProcess } from 'bpmn-auto-layout';

const texts = new Map();
const text = (file) => {
  if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
  return texts.get(file);
};

const draw = async (file) => {
  try {
    return { xml: await layoutProcess(text(file)) };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
};

const time = async (files) => {
  files.forEach(text);
  const from = process.hrtime.bigint();
  for (const file of files) await layoutProcess(text(file));
  return { seconds: Number(process.hrtime.bigint() - from) / 1e9 };
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  console.log(JSON.stringify(question.draw ? await draw(question.draw) : await time(question.time)));
}
