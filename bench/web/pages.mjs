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

async function signIn(page) {
  await page.goto(address);
  await page.locator(`[data-hint="${WHO}"]`).click();
  await page.waitForSelector('a[href^="/cases/"]');
  return page.$eval('a[href^="/cases/"]', (link) => link.getAttribute('href').split('/').slice(0, 3).join('/'));
}

async function scores(page, path, config) {
  const flags = { disableStorageReset: true, onlyCategories: CATEGORIES, logLevel: 'error' };
  const { lhr } = await lighthouse(address + path, flags, config, page);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const shown = new URL(lhr.finalDisplayedUrl).pathname;
  if (shown !== path) throw new Error(`asked for ${path} and was shown ${shown}`);
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
      for (let run = 0; run < RUNS; run += 1) runs.push(await scores(page, path, config));
      const [performance, accessibility] = CATEGORIES.map((_, at) => median(runs.map((run) => run[at])));
      console.log(JSON.stringify({ page: name, form, performance, accessibility }));
    }
  }
} finally {
  await browser.close();
}
