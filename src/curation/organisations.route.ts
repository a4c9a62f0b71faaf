import { z } from 'zod';
import { key } from '../http/parameters.js';
import { route } from '../http/route.js';
import { organisationByKey } from '../organisations/get-organisation.query.js';
import { organisationText } from '../organisations/record.js';
import { ORGANISATION_KINDS, Organisation } from '../organisations/schema.js';
import { Identifiers, nameText } from '../values/schemas.js';
import { curate, curatedRecord, demandKnown, Into } from './curate.js';
import { createOrganisation, editOrganisation } from './organisation-edit.js';
import { mergeOrganisations } from './organisation-merge.js';

const OrganisationEdit = z
  .strictObject({
    name: nameText(500).optional().meta({
      description: 'A name that is replaced stays as an alias.',
      example: 'International Organization for Migration',
    }),
    acronym: nameText(60).nullish().meta({ description: 'Its acronym.', example: 'IOM' }),
    aliases: z
      .array(nameText(500))
      .max(100)
      .optional()
      .meta({ description: 'All other names; replaces those there are.', example: ['UN Migration'] }),
    identifiers: Identifiers.optional().meta({ description: 'Those that are given replace; `null` removes one.' }),
    kind: z.enum(ORGANISATION_KINDS).nullish().meta({ description: 'What sort of organisation it is.' }),
    parent: key('organisation it is part of', 'european-commission').nullish(),
  })
  .meta({ id: 'OrganisationEdit', description: 'What is left out stays; `null` removes.' });
const NewOrganisation = OrganisationEdit.extend({
  name: nameText(500).meta({ description: 'Its name.', example: 'International Organization for Migration' }),
}).meta({ id: 'NewOrganisation', description: 'An organisation to be created.' });

const common = { tags: ['Curation'] as [string], scopes: ['organisations:write'] as ['organisations:write'] };
const params = z.strictObject({ organisation: key('organisation', 'international-organization-for-migration') });
const show = curatedRecord('organisation', organisationByKey, organisationText);

/** `POST /v1/organisations`: an organisation that no release has named yet, or a second one of its name. */
export const createOrganisationRoute = route({
  ...common,
  method: 'POST',
  url: '/v1/organisations',
  operationId: 'createOrganisation',
  summary: 'Create an organisation',
  description:
    'Public at once: what is secret belongs in an embargoed document. It stays without any source, since an editor made it.',
  body: { schema: NewOrganisation },
  responses: { 201: { description: 'The organisation.', schema: Organisation } },
  problems: ['identifier-conflict', 'circle'],
  handler: (exchange) =>
    curate(exchange, NewOrganisation, 201, (tx, edit, now) => createOrganisation(tx, edit, now), show),
});

/** `PATCH /v1/organisations/{organisation}`. */
export const patchOrganisation = route({
  ...common,
  method: 'PATCH',
  url: '/v1/organisations/:organisation',
  operationId: 'patchOrganisation',
  summary: 'Change an organisation',
  description: 'Names, aliases, acronym, checked identifiers, kind and parent. The slug stays for life.',
  params,
  body: { schema: OrganisationEdit, types: ['application/merge-patch+json', 'application/json'] },
  responses: { 200: { description: 'The organisation.', schema: Organisation } },
  guard: demandKnown('organisation'),
  problems: ['organisation-not-found', 'identifier-conflict', 'circle'],
  handler: (exchange) =>
    curate(
      exchange,
      OrganisationEdit,
      200,
      (tx, edit, now) => editOrganisation(tx, exchange.params.organisation, edit, now),
      show,
    ),
});

/** `POST /v1/organisations/{organisation}/merge`. */
export const mergeOrganisation = route({
  ...common,
  method: 'POST',
  url: '/v1/organisations/:organisation/merge',
  operationId: 'mergeOrganisation',
  summary: 'Merge an organisation into another',
  description:
    'Folds a duplicate into the survivor, which takes over names, acronym and identifiers. Its old id and slug answer `308` for ever, and every query counts both as one from the moment of this answer; stored answers of releases and meetings follow within a minute.',
  params,
  body: { schema: Into },
  responses: { 200: { description: 'The survivor.', schema: Organisation } },
  guard: demandKnown('organisation'),
  problems: ['organisation-not-found', 'circle'],
  handler: (exchange) =>
    curate(
      exchange,
      Into,
      200,
      (tx, { into }, now) => mergeOrganisations(tx, exchange.params.organisation, into, now),
      show,
    ),
});
