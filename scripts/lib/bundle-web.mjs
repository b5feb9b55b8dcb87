// `bundle-web.mjs SOURCES TARGET`: bundles the app into an empty folder, and puts compressed twins beside its texts. Tells the process
// that started it of each step.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';

const [sources, target] = process.argv.slice(2);
/** Compressed already. */
const PACKED = /\.(png|jpe?g|gif|webp|avif|ico|woff2?)$/;
/** Bytes; below, a twin saves nothing on the wire. */
const WORTHWHILE = 1_024;

await build({ root: sources, configFile: join(sources, 'vite.config.ts'), mode: 'production', logLevel: 'warn', build: { outDir: target, emptyOutDir: true } });
process.send?.('bundled');

// zlib's threads do this side by side, as many as there are.
await Promise.all(
  readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !PACKED.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(async (file) => {
      const bytes = readFileSync(file);
      if (bytes.length < WORTHWHILE) return;
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes, { level: 9 })]);
      writeFileSync(`${file}.br`, br);
      writeFileSync(`${file}.gz`, gz);
    }),
);
process.send?.('compressed');
