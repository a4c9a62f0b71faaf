import { z } from 'zod';
import { FrameworkLink, MeetingParticipant, statedMeeting, statedStatement } from '../releases/schema.js';

const MeetingSource = z
  .object({
    releaseId: z.uuid().meta({ description: 'The release that says so.' }),
    title: z.string().meta({ description: 'Its headline.', example: 'EU and IOM meet for the eighth time' }),
    publishedAt: z
      .string()
      .nullable()
      .meta({ description: 'When the release was published.', format: 'date-time', example: '2021-09-28T13:00:00Z' }),
    ...statedMeeting,
    ...statedStatement,
  })
  .meta({ id: 'MeetingSource', description: 'What one release says of the meeting.' });

export const Meeting = z
  .object({
    id: z.uuid().meta({ description: 'Id of the meeting.' }),
    framework: FrameworkLink.omit({ established: true })
      .meta({ id: 'FrameworkAddress', description: 'Leads to the record of a framework.' })
      .nullable()
      .meta({ description: 'The series in which it stands.' }),
    ...statedMeeting,
    organisations: z
      .array(MeetingParticipant)
      .meta({ description: 'By the names of their records, as the newest source lists them.' }),
    disagreements: z
      .array(
        z.object({
          field: z
            .enum(['number', 'name', 'date', 'place', 'organisations'])
            .meta({ description: 'What they disagree on.', example: 'date' }),
          values: z
            .array(
              z.object({
                value: z
                  .union([z.int(), z.string(), z.array(MeetingParticipant)])
                  .meta({ description: 'What these releases say.', example: '2021-09-28' }),
                releaseIds: z.array(z.uuid()).meta({ description: 'The releases that say so.' }),
              }),
            )
            .meta({ description: 'Who says what; the newest first.' }),
        }),
      )
      .meta({ description: 'Where sources contradict one another; of organisations, in who hosted it.', example: [] }),
    sourceCount: z.int().meta({ description: 'How many releases report the meeting.', example: 2 }),
    sources: z
      .array(MeetingSource)
      .meta({ description: 'The newest two hundred releases that report it, with the sentence of each.' }),
  })
  .meta({
    id: 'Meeting',
    description: 'One meeting with everything that releases say of it; each field as the newest release states it.',
  });
