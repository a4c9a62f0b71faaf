import { z } from 'zod';
import { RecordLink, ShownIdentifiers } from '../values/schemas.js';

export const ORGANISATION_KINDS = [
  'intergovernmental',
  'government',
  'company',
  'nonprofit',
  'academic',
  'media',
  'other',
] as const;

export const Organisation = z
  .object({
    id: z.uuid().meta({ description: 'Id of the organisation.' }),
    slug: z.string().meta({
      description: 'The name in addresses; the same for life.',
      example: 'international-organization-for-migration',
    }),
    name: z.string().meta({ description: 'Its name.', example: 'International Organization for Migration' }),
    acronym: z.string().nullable().meta({ description: 'Its acronym.', example: 'IOM' }),
    aliases: z.array(z.string()).meta({ description: 'Other names, from curation and merges.', example: [] }),
    identifiers: ShownIdentifiers,
    kind: z
      .enum(ORGANISATION_KINDS)
      .nullable()
      .meta({ description: 'What sort of organisation it is, as an editor says.', example: 'intergovernmental' }),
    parent: RecordLink.nullable().meta({ description: 'The organisation it is part of.', example: null }),
    releaseCount: z.int().meta({ description: 'How many public releases list it.', example: 12 }),
    firstSeen: z.string().nullable().meta({
      description: 'Time of the earliest release that lists it.',
      format: 'date-time',
      example: '2013-05-03T00:00:00Z',
    }),
    lastSeen: z
      .string()
      .nullable()
      .meta({ description: 'Time of the newest.', format: 'date-time', example: '2025-04-04T00:00:00Z' }),
  })
  .meta({ id: 'Organisation', description: 'An organisation as all releases together know it.' });

export const organisationFields = Object.keys(Organisation.shape);
