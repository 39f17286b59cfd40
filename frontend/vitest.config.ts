/** Tests of what is pure; everything a person can see is tested in a browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/unit/**/*.test.ts'] } });
