/** Browser tests against the real product: its own database of people who do not exist, its own port, its own build. */
import { defineConfig, devices } from '@playwright/test';
import { browser } from './tests/browser';
import { address, command, settings } from './tests/product';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: Number(process.env['WORKERS'] ?? 2),
  timeout: 60_000, // three times what any of them takes on a busy machine
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await browser(),
    screenshot: 'only-on-failure',
  },
  // Who works here is met on a laptop, a citizen on a phone; what both have to do runs on both.
  projects: [
    {
      name: 'laptop',
      testIgnore: ['citizen*.spec.ts', 'phone.spec.ts'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 768 } },
    },
    {
      name: 'phone',
      testMatch: ['citizen*.spec.ts', 'phone.spec.ts', 'sign-in.spec.ts'],
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: {
    command,
    env: settings,
    url: `${address}/api/v1/ready`,
    timeout: 180_000,
    reuseExistingServer: process.env['PRODUCT_AT'] !== undefined,
    gracefulShutdown: { signal: 'SIGINT', timeout: 20_000 },
  },
});
