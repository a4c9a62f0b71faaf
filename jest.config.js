import { builtFolder, packages } from './test/helpers/shared-packages.mjs';

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/helpers/environment.mjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/helpers/global-setup.mjs',
  globalTeardown: '<rootDir>/test/helpers/global-teardown.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
  // A worker that has loaded the product ends at once, but freeing its memory takes a while on a busy machine.
  workerGracefulExitTimeout: 10_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(?:\\.\\./)+(src/.*)\\.js$': `<rootDir>/${builtFolder}/stand-ins/$1.mjs`,
    [`^(${packages.join('|').replaceAll('.', '\\.')})$`]: `<rootDir>/${builtFolder}/stand-ins/packages/$1.mjs`,
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
};
