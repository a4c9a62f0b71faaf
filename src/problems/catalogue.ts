/** A kind of problem that answers can report. */
export interface ProblemKind {
  status: number;
  title: string;
  /** What the client can do about it. */
  hint: string;
}

const catalogue = <Kinds extends Record<string, ProblemKind>>(kinds: Kinds): Kinds => kinds;

/** Every problem there is. The codes are part of the contract: none is renamed or used for something else. */
export const problems = catalogue({
  'malformed-json': { status: 400, title: 'The body is not JSON', hint: 'Send one JSON value in UTF-8.' },
  'malformed-url': {
    status: 400,
    title: 'The address is malformed',
    hint: 'Percent-encode reserved characters as UTF-8.',
  },
  'malformed-request': {
    status: 400,
    title: 'The request is malformed',
    hint: 'Check headers and body against RFC 9110.',
  },
  'invalid-query': {
    status: 400,
    title: 'The query is not valid',
    hint: 'See the parameters of this operation under /docs.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor does not fit',
    hint: 'Use a cursor as an answer gave it, with the same filters and sort; or begin again without one.',
  },
  'invalid-header': {
    status: 400,
    title: 'A header is not valid',
    hint: 'See the headers of this operation under /docs.',
  },
  unauthorized: { status: 401, title: 'A key is needed', hint: 'Send Authorization: Bearer <key>.' },
  forbidden: { status: 403, title: 'The key does not allow this', hint: 'Ask for a key with the scope that is named.' },
  'not-found': { status: 404, title: 'There is nothing at this address', hint: 'See /docs for all addresses.' },
  'release-not-found': { status: 404, title: 'There is no such release', hint: 'Search under /v1/releases.' },
  'organisation-not-found': {
    status: 404,
    title: 'There is no such organisation',
    hint: 'Search by name under /v1/organisations?q=.',
  },
  'framework-not-found': {
    status: 404,
    title: 'There is no such framework',
    hint: 'Search by name under /v1/frameworks?q=.',
  },
  'meeting-not-found': {
    status: 404,
    title: 'There is no such meeting',
    hint: 'See the numbers of the framework under /v1/frameworks/{framework}/meetings.',
  },
  'statistic-not-found': { status: 404, title: 'There is no such statistic', hint: 'Search under /v1/statistics.' },
  'measure-not-found': {
    status: 404,
    title: 'There is no such measure',
    hint: 'Search by name under /v1/measures?q=.',
  },
  'quote-not-found': { status: 404, title: 'There is no such quote', hint: 'Search under /v1/quotes.' },
  'key-not-found': { status: 404, title: 'There is no such key', hint: 'See your keys under /v1/keys.' },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not know the method',
    hint: 'The header Allow names those it knows.',
  },
  'not-acceptable': {
    status: 406,
    title: 'There is no such representation',
    hint: 'Ask for one of those that are named.',
  },
  conflict: {
    status: 409,
    title: 'Another release has this address',
    hint: 'Change url or externalId, or write to the release that is named.',
  },
  'state-conflict': {
    status: 409,
    title: 'The release is not in a state that allows this',
    hint: 'See which transitions its state allows.',
  },
  'name-conflict': { status: 409, title: 'Another record has this name', hint: 'Use another name, or merge the two.' },
  'identifier-conflict': {
    status: 409,
    title: 'Another organisation has this identifier',
    hint: 'Check the identifier, or merge the two.',
  },
  circle: {
    status: 409,
    title: 'This would lead in a circle',
    hint: 'A record cannot be part of itself or be merged into itself.',
  },
  gone: { status: 410, title: 'This is no longer public', hint: 'Its id is kept; the notice says why.' },
  'precondition-failed': {
    status: 412,
    title: 'The record has changed',
    hint: 'Read it again and repeat with its new ETag.',
  },
  'content-too-large': {
    status: 413,
    title: 'The body is too large',
    hint: 'The setting BODY_LIMIT bounds it; many releases go to /v1/releases/batch.',
  },
  'uri-too-long': { status: 414, title: 'The address is too long', hint: 'Use fewer or shorter filters.' },
  'unsupported-media-type': {
    status: 415,
    title: 'The body has a type or encoding that is not read here',
    hint: 'Send application/json in UTF-8, plain or gzip.',
  },
  validation: {
    status: 422,
    title: 'The document is not valid',
    hint: 'Each error names the place and what was expected.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    hint: 'Wait as long as Retry-After says; a key raises the limit.',
  },
  'headers-too-large': { status: 431, title: 'The headers are too large', hint: 'Send less than 32 KiB of headers.' },
  internal: { status: 500, title: 'Something went wrong here', hint: 'Report it with the requestId.' },
  unavailable: {
    status: 503,
    title: 'The server cannot answer now',
    hint: 'Repeat after the time that Retry-After says.',
  },
});

export type ProblemCode = keyof typeof problems;
