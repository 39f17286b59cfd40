/** What a browser loads before a page can be used, of the web app as it was built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const BUILT = process.env['MESTRING_WEB'] ?? join(import.meta.dirname, '..', '..', 'dist');
const ENTRY = ['index.html', 'node_modules/react-dom/client.js'];
const AT_MOST = 200_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

const manifest = JSON.parse(readFileSync(join(BUILT, '.vite', 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;
const pages = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry && name.startsWith('src/pages/'));

/** Everything that is loaded together with some chunks. */
function together(names: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    together(manifest[name]?.imports ?? [], found);
  }
  return found;
}

function gzipped(name: string): number {
  const file = manifest[name]?.file ?? '';
  return file.endsWith('.js') ? gzipSync(readFileSync(join(BUILT, file))).length : 0;
}

test('the pages of every kind are in the build, and what draws them', () => {
  expect(pages).toEqual(expect.arrayContaining(['case', 'citizen', 'conversation', 'day', 'placement'].map((one) => `src/pages/of-a-${one}.ts`)));
  expect(ENTRY.filter((name) => !(name in manifest))).toEqual([]);
});

test('the library that signs in waits until somebody does', () => {
  expect(together([...ENTRY, ...pages])).not.toContain('src/api/provider.ts');
});

test('no page waits for a handful of small files', () => {
  const files = pages.map((page) => [...together([...ENTRY, page])].filter((name) => manifest[name]?.file.endsWith('.js')).length);
  expect(Math.max(...files)).toBeLessThan(8);
});

test.each(pages)('%s is first loaded with less than 200 kB of script', (page) => {
  const around = /conversation|placement/.test(page) ? ['src/pages/of-a-case.ts'] : [];
  const bytes = [...together([...ENTRY, ...around, page])].map(gzipped).reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(AT_MOST);
});
