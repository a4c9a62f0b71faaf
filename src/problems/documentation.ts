import { type ProblemCode, problems } from './catalogue.js';
import { problemExamples } from './examples.js';

interface ProblemEntry {
  code: ProblemCode;
  status: number;
  title: string;
  hint: string;
  /** What happened in the example. */
  detail: string;
  /** What the example has beside the members that every problem has, as JSON; empty where there is nothing. */
  members: string;
}

const entries = (): ProblemEntry[] =>
  (Object.keys(problems) as ProblemCode[]).map((code) => {
    const { status, title, hint } = problems[code];
    const { detail, errors, members } = problemExamples[code];
    const special = { ...members, ...(errors ? { errors } : {}) };
    return {
      code,
      status,
      title,
      hint,
      detail,
      members: Object.keys(special).length > 0 ? JSON.stringify(special, null, 2) : '',
    };
  });

const introduction = [
  'Whatever is not a success is a problem document (RFC 9457, `application/problem+json`). `code` names the kind of problem for programs and is never renamed; `title` says the same in words, `detail` what happened this time, `hint` what can be done. `errors` lists all that is wrong, each with its JSON `pointer`, `parameter` or `header`, and where one is near, a `suggestion`.',
  'Where several problems apply, the first of these is told: 429, 401, 403, 404 or 405 or 410, 406, 415, 413, 400, 422, 412, 409.',
];

/** The catalogue of problems as Markdown, a heading for each code: `docs/problems.md`. */
export function problemsMarkdown(): string {
  const sections = entries().map(({ code, status, title, hint, detail, members }) =>
    [
      `## ${code}`,
      `**${status}** · ${title}. ${hint}`,
      `For example: “${detail}”`,
      ...(members ? [`\`\`\`json\n${members}\n\`\`\``] : []),
    ].join('\n\n'),
  );
  return `${['# Problems', ...introduction, ...sections].join('\n\n')}\n`;
}

/** The same as a page, a heading for each code with the code as its id, so that the `type` of a problem leads there. */
export function problemsPage({ style, icon }: { style: string; icon: string }): string {
  const sections = entries().map(
    ({ code, status, title, hint, detail, members }) => `<section>
<h2 id="${code}"><a href="#${code}">${code}</a></h2>
<p><strong>${status}</strong> · ${prose(title)}. ${prose(hint)}</p>
<p class="example">For example: “${prose(detail)}”</p>
${members ? `<pre><code>${escaped(members)}</code></pre>\n` : ''}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Problems · Dateline API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${icon}" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<p><a href="../docs">Dateline API</a></p>
<h1>Problems</h1>
${introduction.map((paragraph) => `<p>${prose(paragraph)}</p>`).join('\n')}
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Text with code between backticks. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
