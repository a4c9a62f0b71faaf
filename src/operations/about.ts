import { packageVersion } from '../package-root.js';

/** What the API says of itself, for somebody who has never heard of it. Markdown (CommonMark). */
const description = `
Press releases say who met whom, who gave how much, and how many were reached. Dateline keeps releases as **records** instead of web pages: the text, the organisations, meetings, figures and quotes in it, and for every fact **the sentence that states it**.

What several releases say about one thing comes together: two releases that report the eighth meeting of a framework lead to one meeting with two sources. Nothing is averaged, guessed or invented.

## Three requests to begin with

Reading needs no key. A server that was started with \`npm start\` has sample releases about real events, so these work as they stand:

\`\`\`sh
# Which was the eighth meeting of this framework?
# Who hosted it, and which release says so?
curl 'http://127.0.0.1:3000/v1/frameworks/eu-iom-strategic-cooperation-framework/meetings/8'

# Which releases speak of migration, best match first?
curl 'http://127.0.0.1:3000/v1/releases?q=migration&limit=3'

# Who claims at least a billion euros, in which words?
curl 'http://127.0.0.1:3000/v1/statistics?unit=EUR&minValue=1000000000'
\`\`\`

Then post a release of your own. A title and a body are enough; \`POST /v1/releases\` shows all that a document can hold.

\`\`\`sh
curl -X POST 'http://127.0.0.1:3000/v1/releases' \\
  -H "Authorization: Bearer $(cat .dateline/admin-key)" \\
  -H 'Content-Type: application/json' \\
  -d '{"title": "Hello", "body": "Our first release."}'
\`\`\`

## Keys

Writing needs \`Authorization: Bearer <key>\`. The first start writes a key with every scope to \`.dateline/admin-key\`; make others for your tools with \`dateline keys create\` or \`POST /v1/keys\`. A key belongs to one **desk** (a newsroom) and sees and changes what its own desk has not published, nobody else's. \`401\` and \`403\` name the scope that is missing:

| scope | allows |
|---|---|
| \`releases:read\` | reading, where the operator asks readers for a key |
| \`releases:write\` | the desk's own releases, published or not |
| \`releases:erase\` | erasing a release for the law's sake |
| \`organisations:write\` | curation of organisations, frameworks, meetings and measures |
| \`keys:write\` | the desk's keys |
| \`operations:read\` | metrics from another machine |
| \`*\` | everything, for all desks |

## Lists and pages

Every list takes \`limit\` (1–200, 20 unless given), \`cursor\`, \`sort\`, \`fields\` and \`count\`, and answers \`{ "data": [], "page": { "next": … } }\`. Follow \`page.next\`, or the \`Link\` header, until it is \`null\`. A cursor stands for a place in the order, not for a page number: the ten-thousandth page costs what the first costs, and rows that arrive meanwhile neither repeat nor hide others. \`count=true\` adds how many match.

Repeating a filter means *any of*; different filters mean *and*. Filters take an id or a slug; names belong to \`q\`. A lower bound is inclusive; an upper bound is exclusive for a time and inclusive for a day, month or year. Nothing that matches is an empty list, never an error.

## Errors

Whatever is not a success is a problem document ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)): \`code\` is for programs, \`detail\` and \`hint\` are for people, and \`errors\` lists *all* that is wrong, by JSON pointer or parameter, with the nearest right name as \`suggestion\`. Unknown fields and parameters are errors, so a slip of the pen is told, not ignored. [All codes](/docs/problems).

\`429\` and \`503\` say with \`Retry-After\` when to try again. \`PUT\` is safe to repeat, and so is \`POST\` with an \`Idempotency-Key\`. Every answer has an \`X-Request-Id\`; quote it when you ask for help.

## Values

- **Languages** are BCP 47 tags (\`en\`, \`fr\`, \`zh-Hant\`); search knows the word forms of each release's own language. Countries are ISO 3166-1 alpha-2.
- **Times** are RFC 3339 in UTC. **Dates** that the world states loosely are [EDTF](https://www.loc.gov/standards/datetime/): \`2012\`, \`2012-07\`, \`2012-07-31\`, \`2015/2020\`. \`2012-07\` answers a query for 15 July 2012.
- **Numbers** are the scaled value, exact to the digit: EUR 2.5 billion is \`{ "value": 2500000000, "unit": "EUR" }\`. Units are ISO 4217 codes, \`percent\`, or a plain plural noun. A \`qualifier\` keeps *nearly* and *over*.
- A field that the source does not give is \`null\` or an empty list in answers, and may be left out of requests.
- What the server makes (ids, slugs, counts, evidence) is accepted in requests and ignored, so an answer can be edited and sent back.

## Caching and following

Answers have an \`ETag\`; send it as \`If-None-Match\` and \`304\` costs next to nothing. To keep a copy, follow \`/v1/changes\`: whoever goes on from the last cursor has seen every change exactly once.

This version of the API only grows: answers may gain fields, so ignore those you do not know.
`.trim();

/** The groups of operations, in the order of the documentation. */
const tags = {
  Releases: 'Press releases: search, read, post, correct, withdraw.',
  Organisations:
    'Who is named in releases. All spellings of a name lead to one record, with its releases, meetings, figures and quotes.',
  Frameworks: 'Series of meetings under one name, with the numbers that are known and those that are missing.',
  Meetings: 'Who met whom, where and when; what each release says of a meeting stands under its `sources`.',
  Statistics: 'Figures, each with its unit, period and the sentence that states it.',
  Measures: 'What is counted or measured. Figures of one measure can be compared.',
  Quotes: 'Who said what, and for whom.',
  Changes: 'What happened to public records, in one order for everybody.',
  Curation:
    'What an editor sets right: names, aliases, identifiers, parents, duplicates. Public at once, and it outlives a rebuild.',
  Keys: 'API keys of a desk.',
  Operations: 'For whoever runs the server: health, metrics, and this description.',
} as const;

export const about = () => ({
  title: 'Dateline',
  version: packageVersion(),
  summary: 'Press releases as records: who met whom, how much, how many, and the sentence that says so.',
  description,
  tags,
});
