import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { examples } from '../../src/generated/examples.js';
import { describeApi } from '../../src/http/openapi.js';
import { about } from '../../src/operations/about.js';
import { openapiYaml } from '../../src/operations/get-openapi.route.js';
import { problems } from '../../src/problems/catalogue.js';
import { problemsMarkdown, problemsPage } from '../../src/problems/documentation.js';
import { routes } from '../../src/routes.js';
import { type Operation, operationsOf } from '../helpers/openapi.js';

interface Schema {
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const document = describeApi({ routes, about: about(), examples });
const operations = operationsOf(document);
const offenders = (wrong: (operation: Operation) => boolean) =>
  operations.filter(wrong).map(({ operationId }) => operationId);

describe('the description of the API', () => {
  it('has every operation that the server has, but for parts of pages', () => {
    const described = operations.map(({ operationId }) => operationId).sort();
    const known = routes.filter(({ undocumented }) => !undocumented).map(({ operationId }) => operationId);
    expect(described).toEqual(known.sort());
    expect(described.length).toBeGreaterThan(45);
  });

  it('says of every operation what it does, in a line and in a paragraph', () => {
    expect(offenders(({ summary }) => !summary || summary.length > 60)).toEqual([]);
    expect(offenders(({ description }) => !description || description.length < 20)).toEqual([]);
  });

  it('explains every group of operations', () => {
    const used = [...new Set(operations.flatMap(({ tags }) => tags ?? []))];
    expect(used.sort()).toEqual((document.tags ?? []).map(({ name }) => name).sort());
  });

  it('says of every operation whether it needs a key', () => {
    expect(offenders(({ security }) => security === undefined)).toEqual([]);
    const writing = offenders(
      ({ method, security }) => method !== 'get' && !security?.every(({ bearer }) => bearer?.length),
    );
    expect(writing).toEqual([]);
  });

  it('shows of every operation what it answers, with an example where that is data', () => {
    const isBare = ({ responses }: Operation) => {
      const success = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const media = success.flatMap(([, { content = {} }]) => Object.entries(content));
      const data = media.filter(([type]) => type.endsWith('json'));
      const isEmpty = success.every(([status]) => status === '204');
      return !isEmpty && (media.length === 0 || (data.length > 0 && !data.some(([, { examples: shown }]) => shown)));
    };
    expect(offenders(isBare)).toEqual(['getOpenapiJson']);
  });

  it('shows an example of every body that a request can have', () => {
    const bodies = operations.filter(({ requestBody }) => requestBody);
    const bare = bodies.filter(({ requestBody }) => {
      const media = Object.values(requestBody?.content ?? {});
      return !media.some(({ examples: shown }) => shown);
    });
    expect(bodies.length).toBeGreaterThan(10);
    expect(bare.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('describes every parameter', () => {
    const bare = operations.flatMap(({ operationId, parameters = [] }) =>
      parameters.filter(({ $ref, description }) => !$ref && !description).map(({ name }) => `${operationId} ${name}`),
    );
    expect(bare).toEqual([]);
  });

  it('describes every schema and every field of it', () => {
    const named = Object.entries(document.components?.schemas ?? {}) as unknown as [string, Schema][];
    const bareFields = (name: string, { properties = {}, items }: Schema): string[] => [
      ...(items ? bareFields(`${name}[]`, items) : []),
      ...Object.entries(properties).flatMap(([field, schema]) => [
        ...(schema.description || schema.$ref ? [] : [`${name}.${field}`]),
        ...bareFields(`${name}.${field}`, schema),
      ]),
    ];
    expect(named.flatMap(([name, schema]) => (schema.description ? [] : [name]))).toEqual([]);
    expect(named.flatMap(([name, schema]) => bareFields(name, schema))).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  it('lists the problems of every operation, and leaves none of the declared ones out', () => {
    expect(offenders(({ responses }) => !responses?.default || !responses['400'])).toEqual([]);
    const missing = routes.flatMap(({ operationId, undocumented, problems: declared = [] }) => {
      const operation = operations.find((candidate) => candidate.operationId === operationId);
      return undocumented
        ? []
        : declared.filter((code) => !operation?.problemCodes.includes(code)).map((code) => `${operationId} ${code}`);
    });
    expect(missing).toEqual([]);
  });

  it('lies at the top of the repository as the code makes it', () => {
    expect(readFileSync('openapi.yaml', 'utf8')).toBe(openapiYaml(document));
  });
});

describe('the catalogue of problems', () => {
  const codes = Object.keys(problems).sort();

  it('is the same list in code and description', () => {
    const schemas = document.components?.schemas as unknown as Record<
      string,
      { properties: { code: { enum: string[] } } }
    >;
    expect([...(schemas.Problem?.properties.code.enum ?? [])].sort()).toEqual(codes);
    const used = new Set(operations.flatMap(({ problemCodes }) => problemCodes));
    expect(codes.filter((code) => !used.has(code))).toEqual([]);
  });

  it('is the same list in docs/problems.md', () => {
    const written = readFileSync('docs/problems.md', 'utf8');
    expect([...written.matchAll(/^## (\S+)$/gm)].map(([, code]) => code).sort()).toEqual(codes);
    expect(written).toBe(problemsMarkdown());
  });

  it('is the same list on the page that the type of a problem leads to', () => {
    const page = problemsPage({ style: 'style.css', icon: 'icon.svg' });
    expect([...page.matchAll(/<h2 id="([^"]+)">/g)].map(([, code]) => code).sort()).toEqual(codes);
  });
});
