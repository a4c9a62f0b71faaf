#!/usr/bin/env node
// Keeps a copy of a Dateline server's public releases in a JSON file.
//
//   node mirror.mjs <server> <file> [--once]
//
// The first run exports everything; from then on the change feed says what to fetch again. The file holds the copy and the
// cursor up to which it has followed, and is replaced whole: stop the program when you like, and start it again.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const [server, file, mode] = process.argv.slice(2);
if (!server || !file || (mode && mode !== '--once')) {
  console.error('usage: node mirror.mjs <server> <file> [--once]');
  process.exit(2);
}

// What releases say of an organisation follows a change or merge of it within a minute, so they are fetched at once and again
// after that; and where one still names what was merged, again.
const settle = 1000 * Number(process.env.MIRROR_SETTLE_SECONDS ?? 60);
const idsOfOneRequest = 50;

/** Asks until there is an answer that is no accident. */
async function get(path) {
  for (;;) {
    const answer = await fetch(new URL(path, server)).catch((error) => ({
      status: 503,
      headers: new Headers(),
      error,
    }));
    if (answer.ok || answer.status === 410) return answer;
    if (answer.status < 500 && answer.status !== 429)
      throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    await sleep(1000 * Number(answer.headers.get('retry-after') ?? 2));
  }
}

/** The releases of an NDJSON answer. Their `copies` change without an event, since other releases make them: they are left out. */
async function* releasesOf(answer) {
  for await (const line of createInterface({ input: Readable.fromWeb(answer.body) })) {
    const { copies: _copies, ...release } = JSON.parse(line);
    yield release;
  }
}

/** Everything, and the cursor from which the feed tells what has changed since the export began. */
async function exportAll() {
  const answer = await get('/v1/releases?format=ndjson');
  const copy = { cursor: answer.headers.get('dateline-changes-cursor'), merged: [], again: {}, releases: {} };
  for await (const release of releasesOf(answer)) {
    copy.releases[release.id] = release;
    // A merge just before the export may not have reached them.
    copy.again[release.id] = Date.now() + settle;
  }
  return copy;
}

/** Brings some releases of the copy to what they are now; those that are not public any more leave it. */
async function refresh(copy, ids) {
  for (let i = 0; i < ids.length; i += idsOfOneRequest) {
    const some = ids.slice(i, i + idsOfOneRequest);
    const query = new URLSearchParams([['format', 'ndjson'], ...some.map((id) => ['id', id])]);
    const found = {};
    for await (const release of releasesOf(await get(`/v1/releases?${query}`))) found[release.id] = release;
    for (const id of some) {
      if (found[id]) copy.releases[id] = found[id];
      else delete copy.releases[id];
      if (found[id] && names(found[id], copy.merged)) copy.again[id] = Date.now() + settle;
    }
  }
}

function names(release, ids) {
  const text = JSON.stringify(release);
  return ids.some((id) => text.includes(id));
}

/** The releases of the copy that name something which was renamed or merged. */
function naming(copy, changes) {
  const altered = changes.filter(({ type }) => /^(organisation|framework|measure)\.updated$|\.merged$/.test(type));
  const idOf = (change) => change.organisationId ?? change.frameworkId ?? change.measureId ?? change.meetingId;
  copy.merged.push(...altered.filter(({ type }) => type.endsWith('.merged')).map(idOf));
  const ids = altered.map(idOf);
  return ids.length === 0 ? [] : Object.keys(copy.releases).filter((id) => names(copy.releases[id], ids));
}

function save(copy) {
  writeFileSync(`${file}.new`, JSON.stringify(copy, null, 1));
  renameSync(`${file}.new`, file);
}

let copy = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : await exportAll();
save(copy);
for (;;) {
  const due = Object.keys(copy.again).filter((id) => copy.again[id] <= Date.now());
  for (const id of due) delete copy.again[id];
  const wait = mode === '--once' || due.length > 0 ? 0 : Object.keys(copy.again).length > 0 ? 1 : 30;
  const answer = await get(`/v1/changes?${new URLSearchParams({ after: copy.cursor, limit: 1000, wait })}`);
  if (answer.status === 410) {
    // Away for longer than the feed is kept.
    copy = await exportAll();
    save(copy);
    continue;
  }
  const { data: changes, page } = await answer.json();
  const affected = naming(copy, changes);
  for (const id of affected) copy.again[id] = Date.now() + settle;
  await refresh(copy, [...new Set([...changes.flatMap(({ releaseId }) => releaseId ?? []), ...affected, ...due])]);
  copy.cursor = page.next;
  if (changes.length > 0 || due.length > 0) save(copy);
  if (mode === '--once' && changes.length === 0) break;
}
