import { types } from 'node:util';
import { TestEnvironment } from 'jest-environment-node';

// A test file has classes of its own, whose instances the product must know as it knows those of its own, and the other way round.
const kinds = { Date: types.isDate, Error: types.isNativeError, RegExp: types.isRegExp };

function knowInstancesOfOthers(global) {
  const usual = global.Function.prototype[Symbol.hasInstance];
  for (const [name, isOne] of Object.entries(kinds)) {
    const kind = global[name];
    Object.defineProperty(kind, Symbol.hasInstance, {
      configurable: true,
      value(value) {
        return (this === kind && isOne(value)) || usual.call(this, value);
      },
    });
  }
}

knowInstancesOfOthers(globalThis);

/** Node's environment, from where test files reach what is loaded once a worker: see product.mjs. */
export default class SharedProductEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    knowInstancesOfOthers(this.global);
    this.global[Symbol.for('dateline.load')] = (specifier) => import(specifier);
  }
}
