/** The product under test: `mestring demo` on a free port, with a database of its own that goes when the run ends. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const CITIZENS = process.env['PRODUCT_CITIZENS'] ?? '100';

/** Workers of one run share what its first process has found. */
function once(name: string, find: () => string): string {
  return (process.env[name] ??= find());
}

function freePort(): string {
  const script = 'const s=require("node:net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})';
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
}

/** Where the product answers; PRODUCT_AT names one that runs already. */
export const address = process.env['PRODUCT_AT'] ?? `http://127.0.0.1:${once('PRODUCT_PORT', freePort)}`;
const port = new URL(address).port;
const data = once('PRODUCT_DATA', () => join(tmpdir(), `mestring-${randomUUID()}`));

export const settings = {
  MESTRING_DATA: data,
  MESTRING_WEB: join(ROOT, 'frontend', 'dist'),
  MESTRING_PUBLIC_URL: address,
  MESTRING_REQUESTS_PER_MINUTE: '100000',
  MESTRING_REQUESTS_PER_MINUTE_PER_ADDRESS: '100000',
};

/** The shell outlives the interrupt that ends the product, and clears up behind it. */
export const command = `trap : INT; ${join(ROOT, '.venv', 'bin', 'mestring')} demo --port ${port} --citizens ${CITIZENS}; rm -rf ${data}`;
