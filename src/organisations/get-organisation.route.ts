import { z } from 'zod';
import { refuseAbsent } from '../http/absence.js';
import { key } from '../http/parameters.js';
import { route } from '../http/route.js';
import { organisationByKey } from './get-organisation.query.js';
import { organisationText } from './record.js';
import { Organisation } from './schema.js';

export const organisationParams = z.strictObject({
  organisation: key('organisation', 'international-organization-for-migration'),
});

/** `GET /v1/organisations/{organisation}`: one organisation. */
export const getOrganisation = route({
  method: 'GET',
  url: '/v1/organisations/:organisation',
  operationId: 'getOrganisation',
  summary: 'One organisation',
  description:
    'The record to which all mentions of an organisation resolve, with how often and since when releases list it. A merged one answers `308` to the survivor, one without any public source `410`.',
  tags: ['Organisations'],
  params: organisationParams,
  responses: {
    200: { description: 'The organisation.', schema: Organisation },
    308: { description: 'Merged: the survivor is named in Location.' },
  },
  problems: ['organisation-not-found', 'gone'],
  async handler({ params, services, request }) {
    const found = await organisationByKey(services.database.lookups, params.organisation);
    if (!found) return refuseAbsent(services, 'organisation', params.organisation, request.url);
    return { text: organisationText(found), modifiedAt: services.background.changedAt };
  },
});
