/** Which browser the tests run in: the small Chromium of a package where it starts, else the machine's own; none at all stops the run. */
import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function starts(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Say how to start the browser; root may not use the sandbox of Chromium. */
export async function browser(): Promise<{ executablePath: string; args: string[] }> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const own = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  // It has no windows, so a page starts in half the time, and it is the same everywhere. Its own arguments would open it to any site.
  const small = await sparticuz.executablePath().catch(() => '');
  const executablePath = [small, ...own].find(starts);
  if (executablePath === undefined) throw new Error('no Chromium starts on this machine');
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}
