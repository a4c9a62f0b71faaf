import { z } from 'zod';
import { listRoute } from '../http/list-route.js';
import { anyOf, key, searchWords } from '../http/parameters.js';
import { listOrganisations, ORGANISATION_SORTS, organisationOrder } from './list-organisations.query.js';
import { organisationText } from './record.js';
import { ORGANISATION_KINDS, Organisation, organisationFields } from './schema.js';

/** `GET /v1/organisations`: by name, acronym or alias. */
export const listOrganisationsRoute = listRoute({
  url: '/v1/organisations',
  operationId: 'listOrganisations',
  summary: 'Search organisations',
  description:
    'Organisations that public releases list. `q` looks in names, acronyms and aliases and forgives typing errors.',
  tags: ['Organisations'],
  filters: {
    q: searchWords.optional().meta({
      description: 'Name, acronym or alias; typing errors are forgiven.',
      example: 'international organisation for migration',
    }),
    kind: anyOf(
      z
        .enum(ORGANISATION_KINDS)
        .meta({ description: 'What sort of organisation it is, as an editor says.', example: 'government' }),
    ),
    parent: anyOf(key('organisation it is part of', 'european-commission')),
  },
  sorts: ORGANISATION_SORTS,
  fields: organisationFields,
  item: { schema: Organisation, listName: 'OrganisationList' },
  order: organisationOrder,
  statements: (filters, page, { sort }) => listOrganisations(filters, page, sort),
  format: organisationText,
});
