import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** While developing: the running installation that answers the API. */
const api = process.env['PARASOL_API'] ?? 'http://localhost:3000';

export default defineConfig({
  root: at('.'),
  base: '/app/',
  resolve: { alias: [{ find: /^@parasol\/([^/]+)$/, replacement: `${at('../../libs')}/$1/index.ts` }] },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // The policy allows no data: scripts or styles, and a phone reads fewer, larger files faster.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      onwarn(warning, warn) {
        // "use client" is for servers that render; there is none here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: {
      '^/(?!app/)': {
        target: api,
        // The API takes changes from its own pages only.
        changeOrigin: true,
        headers: { origin: new URL(api).origin },
      },
    },
  },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      registerType: 'prompt',
      injectManifest: { globPatterns: ['**/*.{js,css,html,json,svg,png,webmanifest,bin}'], maximumFileSizeToCacheInBytes: 3_000_000 },
      // What a phone shows of us: a name and a sign that tell nobody anything.
      manifest: {
        id: '/app/',
        name: 'Notes',
        short_name: 'Notes',
        start_url: '/app/',
        scope: '/app/',
        display: 'standalone',
        background_color: '#f6f4ef',
        theme_color: '#f6f4ef',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
