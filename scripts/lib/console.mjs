/** Ends with one sentence that says what to do; nobody is helped by a stack trace here. */
export function stop(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Parasol needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one (nodejs.org), then repeat the command.`);
}
