// Stands beside a process of the product (`node -r`), and answers whoever started it what no other place tells: the heap, and how late its loop is.
const { monitorEventLoopDelay } = require('node:perf_hooks');

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

process.on('message', (said) => {
  if (said?.probe === undefined) return;
  if (said.collect) globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.send?.({ probe: said.probe, heap: heapUsed, outside: external + arrayBuffers, delayP99: delay.percentile(99) / 1e6, delayMost: delay.max / 1e6 });
  delay.reset();
});
// Asking must not keep a process alive that wants to end.
process.channel?.unref();
