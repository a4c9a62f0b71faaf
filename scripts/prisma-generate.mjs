// Writes src/generated/prisma from prisma/schema.prisma. The variable keeps Prisma's CLI from downloading a native engine
// that generating does not use: any existing file will do.
import { execFileSync } from 'node:child_process';

execFileSync('npx', ['prisma', 'generate'], {
  stdio: 'inherit',
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
});
