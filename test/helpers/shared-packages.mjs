/** Packages that tests import and that are loaded once a worker: see product.mjs. */
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
