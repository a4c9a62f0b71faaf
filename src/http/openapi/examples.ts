import type { oas31 } from 'zod-openapi';
import type { ResponseDescription } from '../route.js';

/** A request that was really made, and its answer; ids, times and secrets are replaced by fixed ones. */
export interface RecordedExample {
  operationId: string;
  /** Unique among all examples. */
  name: string;
  summary: string;
  request?: { type: string; body: unknown };
  answer: { status: number; type: string; body: unknown };
}

/** The recorded examples, to be put beside the operations; an operation without its own borrows one of the same schema. */
export class ExampleShelf {
  private readonly bySchema = new Map<string, string>();

  constructor(private readonly recorded: readonly RecordedExample[]) {}

  /** All answers, for the components. */
  get components(): Record<string, oas31.ExampleObject> {
    return Object.fromEntries(
      this.recorded
        .filter(({ answer }) => answer.body !== undefined)
        .map(({ name, summary, answer }) => [name, { summary, value: answer.body }]),
    );
  }

  /** Makes the example of an operation one for its schema, unless there is one. */
  offer(operationId: string, status: number, schemaId: string | undefined): void {
    const [own] = this.answersOf(operationId, status, 'application/json');
    if (own && schemaId && !this.bySchema.has(schemaId)) this.bySchema.set(schemaId, own.name);
  }

  requestsOf(operationId: string, type: string): Record<string, oas31.ExampleObject> | undefined {
    const fitting = this.recorded.filter(
      (example) => example.operationId === operationId && example.request?.type === type,
    );
    return orNothing(fitting.map(({ name, summary, request }) => [name, { summary, value: request?.body }]));
  }

  answers(
    operationId: string,
    status: number,
    type: string,
    schema: ResponseDescription['schema'],
  ): Record<string, oas31.ReferenceObject> | undefined {
    const own = this.answersOf(operationId, status, type).map(({ name }) => name);
    const borrowed = this.bySchema.get(schema?.meta()?.id ?? '');
    const names = own.length > 0 || !borrowed || type !== 'application/json' ? own : [borrowed];
    return orNothing(names.map((name) => [name, { $ref: `#/components/examples/${name}` }]));
  }

  private answersOf(operationId: string, status: number, type: string): RecordedExample[] {
    return this.recorded.filter(
      ({ operationId: of, answer }) => of === operationId && answer.status === status && answer.type === type,
    );
  }
}

const orNothing = <Value>(entries: [string, Value][]): Record<string, Value> | undefined =>
  entries.length > 0 ? Object.fromEntries(entries) : undefined;
