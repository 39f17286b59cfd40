/** How the web app is built, and how it is served while one writes it. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const service = process.env['MESTRING_PUBLIC_URL'] ?? 'http://127.0.0.1:8000';
const SMALL = 1024;

/** What pages about a conversation share, whoever holds it, and what their parts are. */
const TALK = /\/src\/(?:answers|components\/(?:case|looked|staircase|wheel)|pages\/(?:case|citizen|conversation|placement))\/(?!.*(?:queries|whom)\.ts$)/;

/** Write a compressed copy beside every file of text, so that no server compresses the same bytes twice. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (bytes.length < SMALL || !/\.(js|css|svg)$/.test(fileName)) continue;
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(bytes) });
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(bytes, { level: 9 }) });
        }
      },
    },
  };
}

/** Begin every style sheet with the order of layers: which of them a page loads first must never decide which one wins. */
function ordered(): Plugin {
  return {
    name: 'ordered',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.css$/ },
      handler: (code) => ({ code: `@layer ds.theme, ds.base, ds.components, mestring;\n${code}`, map: null }),
    },
  };
}

/** Fetch what draws together with the first script, but behind it: that one begins without it, and asks for the data meanwhile. */
function preloaded(): Plugin {
  return {
    name: 'preloaded',
    apply: 'build',
    transformIndexHtml(_, { bundle = {} }) {
      const drawing = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/react-dom/client.js'));
      if (!drawing) throw new Error('react-dom is no chunk of its own');
      return [{ tag: 'link', attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `/${drawing.fileName}` }, injectTo: 'head' }];
    },
  };
}

export default defineConfig({
  plugins: [react(), ordered(), preloaded(), compressed()],
  build: {
    manifest: true,
    reportCompressedSize: false,
    cssCodeSplit: false, // one sheet of styles costs 3 kB more than the smallest page needs, and no page waits for its own
    // What pages of every kind use comes with the first page; the pages of one kind come together (src/pages/of-*.ts).
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', test: (id) => !TALK.test(id), minShareCount: 2, priority: 1 },
            { name: 'talk', test: TALK, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1', // the demo issuer knows no other name of this machine
    proxy: { '/api': service, '/demo-issuer': service },
  },
});
