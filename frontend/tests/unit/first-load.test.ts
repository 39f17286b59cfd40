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
const pages = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry && name.endsWith('Page.tsx'));
const layouts = Object.keys(manifest).filter((name) => name.endsWith('Layout.tsx'));

const ofCitizens = (name: string) => name.startsWith('src/pages/citizen/');

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

test('every page is in the build, and what draws them', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(ENTRY.filter((name) => !(name in manifest))).toEqual([]);
});

test('the library that signs in waits until somebody does', () => {
  expect(together([...ENTRY, ...layouts, ...pages])).not.toContain('src/api/provider.ts');
});

test('what draws is fetched together with what begins', () => {
  const [begins, draws] = ENTRY.map((name) => manifest[name]?.file ?? 'none');
  const links = readFileSync(join(BUILT, 'index.html'), 'utf8').split('\n').filter((line) => /modulepreload|<script/.test(line));
  expect(links.some((line) => line.includes(begins ?? ''))).toBe(true);
  expect(links.some((line) => line.includes(draws ?? ''))).toBe(true);
});

test.each(pages)('%s is first loaded with less than 200 kB of script', (page) => {
  const around = layouts.filter((layout) => ofCitizens(layout) === ofCitizens(page));
  const bytes = [...together([...ENTRY, ...around, page])].map(gzipped).reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(AT_MOST);
});
