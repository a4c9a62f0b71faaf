/**
 * Packages that tests import and that are loaded once a worker: see product.mjs. What compares prototypes, as node:assert and with it
 * supertest's `.expect(200, body)` do, finds objects of theirs unlike those of a test file; Jest's toEqual does not.
 */
export const packages = [
  '@prisma/adapter-pg',
  'ajv/dist/2020.js',
  'ajv-formats',
  'fast-check',
  'fastify',
  'lossless-json',
  'marked',
  'pg',
  'pino',
  'supertest',
  'yaml',
  'zod',
  'zod-openapi',
];

/** Where a test run keeps what it compiles: each has its own, so that two may run at the same time. */
export const builtFolder = `dist/test/${process.pid}`;
