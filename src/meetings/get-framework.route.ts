import { z } from 'zod';
import { refuseAbsent } from '../http/absence.js';
import { key } from '../http/parameters.js';
import { route } from '../http/route.js';
import { Framework, frameworkText } from './frameworks.js';
import { frameworkByKey } from './get-framework.query.js';

export const frameworkParams = z.strictObject({
  framework: key('framework', 'eu-iom-strategic-cooperation-framework'),
});

/** `GET /v1/frameworks/{framework}`: one series of meetings. */
export const getFramework = route({
  method: 'GET',
  url: '/v1/frameworks/:framework',
  operationId: 'getFramework',
  summary: 'One framework',
  description:
    'A series of meetings: who takes part, how many meetings are known, and which numbers no release reports.',
  tags: ['Frameworks'],
  params: frameworkParams,
  responses: {
    200: { description: 'The framework.', schema: Framework },
    308: { description: 'Merged: the survivor is named in Location.' },
  },
  problems: ['framework-not-found', 'gone'],
  async handler({ params, services, request }) {
    const found = await frameworkByKey(services.database.lookups, params.framework);
    if (!found) return refuseAbsent(services, 'framework', params.framework, request.url);
    return { text: frameworkText(found), modifiedAt: services.background.changedAt };
  },
});
