import config from './jest.config.js';

/** Tests that drive a Chromium (CHROMIUM names another than Debian's): npm run test:browser. */
export default { ...config, testMatch: ['<rootDir>/test-browser/**/*.test.ts'], testTimeout: 120_000, maxWorkers: 1 };
