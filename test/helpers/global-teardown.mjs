import { removeProduct } from './product.mjs';

export default async function teardown() {
  await globalThis.stopSharedDatabase?.();
  removeProduct();
}
