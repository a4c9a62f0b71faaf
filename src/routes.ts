import type { Route } from './http/route.js';
import { getMeetingOfFramework } from './meetings/get-meeting-of-framework.route.js';
import { createRelease } from './releases/create-release.route.js';
import { getRelease } from './releases/get-release.route.js';
import { putRelease } from './releases/put-release.route.js';

/** Every operation of the API, in the order of the documentation. */
export const routes: readonly Route[] = [createRelease, getRelease, putRelease, getMeetingOfFramework];
