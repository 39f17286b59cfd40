/** Lighthouse over pages behind the sign-in: `node pages.mjs ADDRESS BROWSER` writes one JSON line a page and form factor. */
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [address, executablePath] = process.argv.slice(2);
const WHO = 'fjordvik/fjordvik-assessor-1';
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility'];
const FORMS = { laptop: desktopConfig, phone: undefined };

/** Give the middle of an odd number of scores. */
const median = (scores) => scores.toSorted((one, other) => one - other)[(scores.length - 1) / 2];

/** What shows that a page is the one that was meant, and not an error in its place. */
const SHOWS = { Today: '[data-line]', Conversation: 'main fieldset, main textarea', Placement: 'main figure' };

/** Sign in, and find a case with an open assessment. */
async function signIn(page) {
  await page.goto(address);
  await page.locator(`[data-hint="${WHO}"]`).click();
  await page.waitForSelector('[data-line]');
  for (const id of await page.$$eval('[data-line]', (lines) => lines.map((line) => line.dataset.line))) {
    await page.goto(`${address}/cases/${id}/conversation`);
    const asked = await page.waitForSelector(SHOWS.Conversation, { timeout: 5_000 }).catch(() => null);
    if (asked) return `/cases/${id}`;
  }
  throw new Error('nobody on the list has an open assessment');
}

async function scores(page, path, shows, config) {
  await (await page.createCDPSession()).send('Network.clearBrowserCache');
  const flags = { disableStorageReset: true, onlyCategories: CATEGORIES, logLevel: 'error' };
  const { lhr } = await lighthouse(address + path, flags, config, page);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  if (!(await page.$(shows))) throw new Error(`${path} does not show ${shows}`);
  return CATEGORIES.map((name) => lhr.categories[name].score * 100);
}

const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  const found = await signIn(page);
  const pages = { Today: '/', Conversation: `${found}/conversation`, Placement: `${found}/placement` };
  for (const [form, config] of Object.entries(FORMS)) {
    for (const [name, path] of Object.entries(pages)) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await scores(page, path, SHOWS[name], config));
      const [performance, accessibility] = CATEGORIES.map((_, at) => median(runs.map((run) => run[at])));
      console.log(JSON.stringify({ page: name, form, performance, accessibility }));
    }
  }
} finally {
  await browser.close();
}
