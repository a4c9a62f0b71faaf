import { z } from 'zod';
import { refuseAbsent } from '../http/absence.js';
import { listOf } from '../http/page-schema.js';
import { Page, pageParameters, sortOf } from '../http/pagination.js';
import { anyOf } from '../http/parameters.js';
import { type Answer, route } from '../http/route.js';
import { OrganisationRole } from '../releases/document.js';
import { organisationByKey, organisationNames, relatedOrder } from './get-organisation.query.js';
import { organisationParams } from './get-organisation.route.js';
import type { Related } from './related.js';

const RelatedOrganisation = z
  .object({
    id: z.uuid().meta({ description: 'Id of the organisation.', example: '019bc167-f5ca-7ba1-a1dd-5ae3a5628830' }),
    slug: z.string().meta({ description: 'Its readable address.', example: 'european-commission' }),
    name: z.string().meta({ description: 'Its usual name.', example: 'European Commission' }),
    acronym: z.string().nullable().meta({ description: 'Its usual short form.', example: 'EC' }),
    count: z.int().meta({ description: 'How many releases list both.', example: 9 }),
    roles: z
      .array(OrganisationRole)
      .meta({ description: 'The roles that it has in these releases.', example: ['mentioned', 'partner'] }),
    since: z
      .string()
      .meta({ format: 'date', description: 'The first day on which both appear.', example: '2013-05-03' }),
  })
  .meta({ id: 'RelatedOrganisation', description: 'An organisation that releases list beside another.' });

const Query = z.strictObject({
  role: anyOf(
    OrganisationRole.meta({ description: 'Only releases in which the organisation of the path has this role.' }),
  ),
  ...pageParameters(['-count'], Object.keys(RelatedOrganisation.shape)),
});

/** `GET /v1/organisations/{organisation}/related`: who appears with whom. */
export const listRelated = route({
  method: 'GET',
  url: '/v1/organisations/:organisation/related',
  operationId: 'listRelatedOrganisations',
  summary: 'Who appears with an organisation',
  description:
    'The organisations that releases list together with this one: how often, in which roles, since when. The most frequent first.',
  tags: ['Organisations'],
  params: organisationParams,
  query: Query,
  responses: {
    200: { description: 'A page of the list.', schema: listOf(RelatedOrganisation, 'RelatedOrganisationList') },
  },
  problems: ['organisation-not-found', 'gone', 'invalid-cursor'],
  async handler({ params, query: given, services, request }): Promise<Answer> {
    const { reader } = services.database;
    const organisation = await organisationByKey(reader, params.organisation);
    if (!organisation) return refuseAbsent(services, 'organisation', params.organisation, request.url);
    const query = sortOf(given, '-count');
    const page = Page.of(query, request.url.split('?')[0] ?? '', relatedOrder, services.cursors);
    const all = await services.facets.related(organisation.id, query.role);
    const rows = page.slice(all.map((related) => ({ ...related, key: String(related.count) })));
    const names = await organisationNames(
      reader,
      rows.map(({ id }) => id),
    );
    return page.answer(rows, query.count === 'true' ? all.length : null, services, (row) => relatedText(row, names));
  },
});

function relatedText(
  { id, count, roles, since }: Related,
  names: ReadonlyMap<string, { slug: string; name: string; acronym: string | null }>,
): string {
  const { slug = '', name = '', acronym = null } = names.get(id) ?? {};
  return JSON.stringify({
    id,
    slug,
    name,
    acronym,
    count,
    roles,
    since: new Date(since * 86_400_000).toISOString().slice(0, 10),
  });
}
