import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Question } from './questions.js';

/** An answer as far as it says something: without what belongs to the exchange alone. */
export interface Told {
  question: Question;
  status: number;
  headers: Record<string, string>;
  body: string;
}

const ofTheExchange = ['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];
const atOnce = 12;
const quietAfter = 2500;

/** Asks questions, some at a time; the answers come in the order of the questions. */
export async function askAll(
  url: string,
  questions: readonly Question[],
  headersOf: (index: number) => Record<string, string> = () => ({}),
): Promise<Told[]> {
  const answers: Told[] = [];
  const agent = new http.Agent({ keepAlive: true });
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < questions.length; index = next++) {
      const question = questions[index] as Question;
      answers[index] = await askInTurn(url, agent, question, headersOf(index));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  agent.destroy();
  return answers;
}

/** A client has few exports at once; whoever asks for more has to wait. */
async function askInTurn(
  url: string,
  agent: http.Agent,
  question: Question,
  headers: Record<string, string>,
): Promise<Told> {
  for (;;) {
    const told = await ask(url, agent, question, headers);
    if (told.status !== 503 || !told.body.includes('exports of this client')) return told;
    await sleep(20);
  }
}

function ask(url: string, agent: http.Agent, question: Question, headers: Record<string, string>): Promise<Told> {
  const accept = `${question.accept}, application/problem+json;q=0.5`;
  return new Promise((resolve, reject) => {
    const request = http.get(url + question.path, { agent, headers: { accept, ...headers } }, (response) => {
      let text = '';
      const done = () => resolve(toldBy(question, response, text));
      // A stream without end has said what it has to say when it pauses.
      const isEndless = response.headers['content-type']?.startsWith('text/event-stream');
      const quiet = isEndless ? setTimeout(() => request.destroy(), quietAfter) : null;
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
        quiet?.refresh();
      });
      response.on('end', done).on('error', isEndless ? done : reject);
    });
    request.on('error', reject);
  });
}

const toldBy = (question: Question, { statusCode = 0, headers }: http.IncomingMessage, text: string): Told => ({
  question,
  status: statusCode,
  headers: Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (ofTheExchange.includes(name) ? [] : [[name, String(value)]])),
  ),
  body: text
    .replace(/"requestId":"[^"]*"/, '"requestId":""')
    .replaceAll(/"lastUsedAt":(?:null|"[^"]*")/g, '"lastUsedAt":null'),
});
