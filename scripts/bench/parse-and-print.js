// The baseline: reads lines, parses each and prints it as it is. Plain JavaScript, so that it starts as fast as Node does.
import { createInterface } from 'node:readline';

let out = '';
for await (const line of createInterface({ input: process.stdin })) {
  JSON.parse(line);
  out += `${line}\n`;
  if (out.length > 65_536) {
    process.stdout.write(out);
    out = '';
  }
}
process.stdout.write(out);
