/** Which browser the tests run in: the machine's own Chromium, else one from a package; none at all stops the run. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Say how to start the browser; root may not use the sandbox of Chromium. */
export async function browser(): Promise<{ executablePath: string; args: string[] }> {
  const own = installed();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (own !== undefined) return { executablePath: own, args };
  return { executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, ...args] };
}
