/** `make screenshots`: the pictures of the README, taken of the product as it is. */
import config from '../playwright.config';

export default { ...config, testDir: '.', testMatch: 'screenshots.ts', workers: 1 };
