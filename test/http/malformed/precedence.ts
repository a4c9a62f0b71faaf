import { randomUUID } from 'node:crypto';
import type { ExactRequest } from '../../helpers/exact-request.js';

/** Who asks: nobody has no key, a stranger an unknown one. */
export type Who = 'nobody' | 'stranger' | 'reader' | 'other desk' | 'desk' | 'admin';
/** A request with several errors, and the status of the one that must be told. */
type Case = [what: string, who: Who, request: ExactRequest, status: number];

export const xml = { 'content-type': 'text/xml' };
const json = { 'content-type': 'application/json' };
export const image = { accept: 'image/png' };
const stale = { ...json, 'if-match': '"v99-x"' };
const tooLarge = `{"title":"${'x'.repeat(9 * 1024 * 1024)}"}`;
const faulty = '{"titel":"x"}';
const unknownReference = JSON.stringify({
  title: 'x',
  body: 'y',
  organisations: [{ id: '00000000-0000-4000-8000-000000000000', role: 'issuer' }],
});
const valid = '{"title":"x","body":"y"}';

export const cases: Case[] = [
  [
    'a missing key before an Accept, a type and a size',
    'nobody',
    { method: 'POST', path: '/v1/releases', headers: { ...xml, ...image }, body: tooLarge },
    401,
  ],
  [
    'a missing key before a record that is not there',
    'nobody',
    { method: 'PATCH', path: '/v1/organisations/nobody', headers: json, body: '{' },
    401,
  ],
  [
    'a missing key before a faulty query for the own releases',
    'nobody',
    { method: 'GET', path: '/v1/releases?state=draft&limit=0' },
    401,
  ],
  [
    'a missing key before a faulty query for a pending revision',
    'nobody',
    { method: 'GET', path: '/v1/releases/{public}?view=pending&limit=0' },
    401,
  ],
  [
    'an address of nothing before a type',
    'admin',
    { method: 'POST', path: '/v1/nothing', headers: xml, body: 'x' },
    404,
  ],
  ['an unknown key before an address of nothing', 'stranger', { method: 'GET', path: '/v1/nothing' }, 401],
  ['an unknown key before a method', 'stranger', { method: 'DELETE', path: '/v1/releases' }, 401],
  [
    'a missing scope before a record that is not there',
    'reader',
    { method: 'PATCH', path: '/v1/organisations/nobody', headers: json, body: '{' },
    403,
  ],
  [
    'a missing scope before a faulty query for the own releases',
    'reader',
    { method: 'GET', path: '/v1/releases?state=draft&limit=0' },
    403,
  ],
  [
    'a release of another desk before an Accept and a type',
    'other desk',
    { method: 'PUT', path: '/v1/releases/{public}', headers: { ...xml, ...image }, body: 'x' },
    403,
  ],
  [
    'a secret id of another desk before its faulty document',
    'other desk',
    { method: 'PUT', path: '/v1/releases/{draft}', headers: json, body: faulty },
    403,
  ],
  [
    'a secret release that is not there for other desks before a size',
    'other desk',
    { method: 'PATCH', path: '/v1/releases/{draft}', headers: json, body: tooLarge },
    404,
  ],
  [
    'a release that is not there before an Accept',
    'nobody',
    { method: 'GET', path: `/v1/releases/${randomUUID()}`, headers: image },
    404,
  ],
  [
    'a release that is not there before a faulty query',
    'nobody',
    { method: 'GET', path: `/v1/releases/${randomUUID()}?limit=0` },
    404,
  ],
  [
    'a release that is not there before a faulty query of its revisions',
    'nobody',
    { method: 'GET', path: `/v1/releases/${randomUUID()}/revisions?limit=0` },
    404,
  ],
  [
    'an organisation that is not there before a faulty query of its releases',
    'nobody',
    { method: 'GET', path: '/v1/organisations/nobody/releases?cursor=x' },
    404,
  ],
  [
    'a framework that is not there before an Accept of its meetings',
    'nobody',
    { method: 'GET', path: '/v1/frameworks/none/meetings', headers: image },
    404,
  ],
  [
    'an id of the wrong shape before a type',
    'admin',
    { method: 'PUT', path: '/v1/releases/7', headers: xml, body: 'x' },
    404,
  ],
  [
    'an id of the wrong shape before broken JSON',
    'admin',
    { method: 'PATCH', path: '/v1/meetings/7', headers: json, body: '{' },
    404,
  ],
  [
    'an organisation that is not there before a type',
    'admin',
    { method: 'PATCH', path: '/v1/organisations/nobody', headers: xml, body: 'x' },
    404,
  ],
  [
    'an organisation that is not there before a faulty edit',
    'admin',
    { method: 'PATCH', path: '/v1/organisations/nobody', headers: json, body: '{"nam":1}' },
    404,
  ],
  [
    'a framework that is not there before a faulty merge',
    'admin',
    { method: 'POST', path: '/v1/frameworks/none/merge', headers: json, body: '{}' },
    404,
  ],
  [
    'a measure that is not there before a query',
    'admin',
    { method: 'PATCH', path: '/v1/measures/none?x=1', headers: json, body: '{}' },
    404,
  ],
  [
    'a meeting that is not there before a faulty number',
    'admin',
    { method: 'PATCH', path: `/v1/meetings/${randomUUID()}`, headers: json, body: '{"number":0}' },
    404,
  ],
  [
    'a method before an Accept and a type',
    'admin',
    { method: 'PUT', path: '/v1/releases', headers: { ...xml, ...image }, body: 'x' },
    405,
  ],
  ['a withdrawn release before a faulty query', 'nobody', { method: 'GET', path: '/v1/releases/{withdrawn}?x=1' }, 410],
  [
    'a withdrawn release before an Accept',
    'nobody',
    { method: 'GET', path: '/v1/releases/{withdrawn}', headers: image },
    410,
  ],
  [
    'an Accept before a type',
    'admin',
    { method: 'POST', path: '/v1/releases', headers: { ...xml, ...image }, body: 'x' },
    406,
  ],
  ['an Accept before a faulty query', 'nobody', { method: 'GET', path: '/v1/releases?limit=0', headers: image }, 406],
  ['a type before a size', 'admin', { method: 'POST', path: '/v1/releases', headers: xml, body: tooLarge }, 415],
  [
    'a size before broken JSON and a query',
    'admin',
    { method: 'POST', path: '/v1/releases?x=1', headers: json, body: `{${tooLarge}` },
    413,
  ],
  [
    'broken JSON before a faulty query',
    'admin',
    { method: 'POST', path: '/v1/releases?x=1', headers: json, body: '{' },
    400,
  ],
  [
    'a faulty query before a faulty document',
    'admin',
    { method: 'POST', path: '/v1/releases?x=1', headers: json, body: faulty },
    400,
  ],
  [
    'a faulty document before a stale If-Match',
    'desk',
    { method: 'PUT', path: '/v1/releases/{public}', headers: stale, body: faulty },
    422,
  ],
  [
    'an unknown reference before a stale If-Match',
    'desk',
    { method: 'PUT', path: '/v1/releases/{public}', headers: stale, body: unknownReference },
    422,
  ],
  [
    'a faulty patch before a stale If-Match',
    'desk',
    { method: 'PATCH', path: '/v1/releases/{public}', headers: stale, body: faulty },
    422,
  ],
  [
    'a faulty document before the state of a withdrawn release',
    'desk',
    { method: 'PUT', path: '/v1/releases/{withdrawn}', headers: json, body: faulty },
    422,
  ],
  [
    'an unknown reference before the state of a withdrawn release',
    'desk',
    { method: 'PUT', path: '/v1/releases/{withdrawn}', headers: json, body: unknownReference },
    422,
  ],
  [
    'a faulty patch before the state of a withdrawn release',
    'desk',
    { method: 'PATCH', path: '/v1/releases/{withdrawn}', headers: json, body: faulty },
    422,
  ],
  [
    'a missing reason before the state of a draft',
    'desk',
    { method: 'POST', path: '/v1/releases/{draft}/withdraw', headers: json, body: '{}' },
    422,
  ],
  [
    'an unknown survivor before a merge into itself',
    'admin',
    { method: 'POST', path: '/v1/organisations/agency/merge', headers: json, body: '{"into":"nobody"}' },
    422,
  ],
  [
    'a stale If-Match before a taken address',
    'desk',
    {
      method: 'PUT',
      path: '/v1/releases/{public}',
      headers: stale,
      body: '{"title":"x","body":"y","url":"https://example.org/taken"}',
    },
    412,
  ],
  [
    'a stale If-Match before the state of a withdrawn release',
    'desk',
    { method: 'PUT', path: '/v1/releases/{withdrawn}', headers: stale, body: valid },
    412,
  ],
  [
    'a stale If-Match before a draft over what is public',
    'desk',
    { method: 'PUT', path: '/v1/releases/{public}', headers: stale, body: '{"title":"x","state":"draft"}' },
    412,
  ],
  [
    'an If-None-Match: * before a draft over what is public',
    'desk',
    {
      method: 'PUT',
      path: '/v1/releases/{public}',
      headers: { ...json, 'if-none-match': '*' },
      body: '{"title":"x","state":"draft"}',
    },
    412,
  ],
];
