/** `make screenshots`: the pictures of the README, taken of the product as it is. */
import config from '../playwright.config';

const projects = config.projects?.map(({ name, use }) => ({ name, use })) ?? [];

export default { ...config, testDir: '.', testMatch: 'screenshots.ts', projects, workers: 1 };
