import type { ProblemCode } from './catalogue.js';
import type { ProblemError } from './problem.js';

interface ProblemExample {
  instance: string;
  detail: string;
  errors?: ProblemError[];
  members?: Record<string, unknown>;
}

const framework = '/v1/frameworks/eu-iom-strategic-cooperation-framework';
const release = '/v1/releases/5b0f6c1e-3c1d-4b61-9c53-0d0c7ad1b0c4';

/** One occurrence of each kind of problem, for the descriptions of the API. */
export const problemExamples: Record<ProblemCode, ProblemExample> = {
  'malformed-json': {
    instance: '/v1/releases',
    detail: "Expected ',' or '}' after property value in JSON at position 42 (line 3 column 3)",
  },
  'malformed-url': { instance: '/v1/releases', detail: 'the query has a malformed percent-escape in "q"' },
  'malformed-request': { instance: '/v1/releases', detail: 'the compressed body is damaged' },
  'invalid-query': {
    instance: '/v1/releases',
    detail: '1 problem',
    errors: [
      {
        parameter: 'organization',
        code: 'unknown_parameter',
        detail: 'there is no parameter "organization"; did you mean "organisation"?',
        suggestion: 'organisation',
      },
    ],
  },
  'invalid-cursor': {
    instance: '/v1/releases',
    detail: 'Use a cursor as an answer gave it, with the same filters and sort; or begin again without one.',
    errors: [
      { parameter: 'cursor', code: 'invalid_cursor', detail: 'this cursor was altered, or belongs to another query' },
    ],
  },
  'invalid-header': {
    instance: '/v1/releases',
    detail: 'See the headers of this operation under /docs.',
    errors: [{ header: 'Idempotency-Key', code: 'invalid', detail: 'expected 1 to 255 printable ASCII characters' }],
  },
  unauthorized: {
    instance: '/v1/releases',
    detail: 'this needs a key with the scope releases:write',
    members: { scope: ['releases:write'] },
  },
  forbidden: {
    instance: '/v1/releases',
    detail: 'the key lacks the scope releases:write',
    members: { scope: ['releases:write'] },
  },
  'not-found': { instance: '/v1/release', detail: 'there is nothing at this address' },
  'release-not-found': { instance: release, detail: 'there is no public release with this id' },
  'organisation-not-found': {
    instance: '/v1/organisations/iom',
    detail: 'there is no public organisation with this id or slug',
  },
  'framework-not-found': {
    instance: '/v1/frameworks/eu-iom-framework',
    detail: 'there is no public framework with this id or slug',
  },
  'meeting-not-found': {
    instance: `${framework}/meetings/3`,
    detail: 'this framework has no meeting 3; nearest are 2, 5, 1',
    members: { nearest: [2, 5, 1] },
  },
  'statistic-not-found': {
    instance: '/v1/statistics/01959c6f-5d80-7a11-8f3e-2b1c9d0e4f57',
    detail: 'there is no public statistic with this id',
  },
  'measure-not-found': {
    instance: '/v1/measures/joint-projects',
    detail: 'there is no public measure with this id or slug',
  },
  'quote-not-found': {
    instance: '/v1/quotes/01959c6f-5d80-7a11-8f3e-2b1c9d0e4f57',
    detail: 'there is no public quote with this id',
  },
  'key-not-found': {
    instance: '/v1/keys/01959c6f-5d80-7a11-8f3e-2b1c9d0e4f57',
    detail: 'your desk has no key with this id',
  },
  'method-not-allowed': { instance: '/v1/quotes', detail: 'this address knows GET, HEAD, OPTIONS' },
  'not-acceptable': {
    instance: release,
    detail: 'this is offered as application/json',
    members: { offered: ['application/json'] },
  },
  conflict: {
    instance: '/v1/releases',
    detail: 'another release of this desk has this externalId',
    errors: [{ pointer: '/externalId', code: 'taken', detail: `taken by ${release}` }],
    members: { conflictsWith: release },
  },
  'state-conflict': {
    instance: release,
    detail: 'the release is withdrawn; one can publish, withdraw, erase, but not write',
    members: { state: 'withdrawn', allowed: ['publish', 'withdraw', 'erase'] },
  },
  'name-conflict': {
    instance: '/v1/frameworks/eu-iom-meetings',
    detail: 'the framework eu-iom-strategic-cooperation-framework has this name; merge the two if they are one',
    members: { conflictsWith: framework },
  },
  'identifier-conflict': {
    instance: '/v1/organisations/iom',
    detail:
      'the organisation international-organization-for-migration has this identifier; merge the two if they are one',
    errors: [
      {
        pointer: '/identifiers/wikidata',
        code: 'taken',
        detail: 'taken by /v1/organisations/international-organization-for-migration',
      },
    ],
  },
  circle: {
    instance: '/v1/organisations/european-commission/merge',
    detail: 'the survivor is part of the organisation that would be folded into it',
  },
  gone: {
    instance: release,
    detail: 'this release was withdrawn',
    members: { notice: { at: '2021-10-04T08:30:00Z', reason: 'The figures were those of another year.' } },
  },
  'precondition-failed': { instance: release, detail: 'the release was changed since it was read' },
  'content-too-large': {
    instance: '/v1/releases',
    detail: 'The setting BODY_LIMIT bounds it; many releases go to /v1/releases/batch.',
  },
  'uri-too-long': { instance: '/v1/releases', detail: 'the address has more than 8000 characters' },
  'unsupported-media-type': {
    instance: '/v1/releases',
    detail: 'Send application/json in UTF-8, plain or gzip.',
  },
  validation: {
    instance: '/v1/releases',
    detail: '2 problems',
    errors: [
      { pointer: '/statistics/0/value', code: 'invalid_type', detail: 'expected a number' },
      {
        pointer: '/subtitel',
        code: 'unknown_field',
        detail: 'there is no field "subtitel"; did you mean "subtitle"?',
        suggestion: 'subtitle',
      },
    ],
  },
  'too-many-requests': { instance: '/v1/releases', detail: 'the limit is reached; try again in 12 seconds' },
  'headers-too-large': { instance: '/', detail: 'the request could not be parsed' },
  internal: { instance: '/v1/releases', detail: 'Report it with the requestId.' },
  unavailable: { instance: '/v1/releases', detail: 'the database is away' },
};
