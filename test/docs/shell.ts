/** A request of the cookbook, and where its answer goes. */
export interface Curl {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** `-D -`: the head of the answer is what is shown. */
  showsHead: boolean;
  /** The variable that takes a part of the answer, by a path of jq or a header. */
  variable?: { name: string; path?: string; header?: string };
}

/** Reads one command of the few forms that the cookbook uses; anything else is an error. */
export function readCommand(line: string, variables: ReadonlyMap<string, string>): Curl {
  const assigned = /^(\w+)=\$\((.*)\)$/.exec(line);
  const [command = '', filter] = (assigned?.[2] ?? line).split(' | jq -r ');
  const words = wordsOf(command.replace(/ > [\w.]+$/, ''), variables);
  if (words.shift() !== 'curl') throw new Error(`this is no curl: ${line}`);
  const curl: Curl = { url: '', method: 'GET', headers: {}, body: undefined, showsHead: false };
  let header: string | undefined;
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (word === '-H') {
      const [name = '', ...value] = (words.shift() ?? '').split(': ');
      curl.headers[name] = value.join(': ');
    } else if (word === '-X') curl.method = words.shift() ?? '';
    else if (word === '-d') {
      curl.body = words.shift();
      if (curl.method === 'GET') curl.method = 'POST';
    } else if (word === '-D') curl.showsHead = words.shift() === '-';
    else if (word === '-o') words.shift();
    else if (word === '-w') header = /^%header\{(.*)\}$/.exec(words.shift() ?? '')?.[1];
    else if (word.startsWith('http')) curl.url = word;
    else if (word !== '-s') throw new Error(`the cookbook test does not know ${word}`);
  }
  const [name] = assigned?.slice(1) ?? [];
  if (name)
    curl.variable = { name, ...(filter ? { path: wordsOf(filter, variables)[0] } : {}), ...(header ? { header } : {}) };
  return curl;
}

/** The words of a command: single quotes keep all as it is, double quotes and bare words fill in variables. */
const wordsOf = (command: string, variables: ReadonlyMap<string, string>): string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map(([, single, double, bare]) =>
    single !== undefined ? single : filled(double ?? bare ?? '', variables),
  );

const filled = (text: string, variables: ReadonlyMap<string, string>): string =>
  text.replace(/\$(\w+)/g, (_, name: string) => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`$${name} has no value`);
    return value;
  });

/** The value at a path of jq such as `.data[0].id`. */
export const valueAt = (value: unknown, path: string): unknown =>
  [...path.matchAll(/\w+/g)].reduce<unknown>(
    (part, [key]) => (part as Record<string, unknown> | undefined)?.[key],
    value,
  );
